package vn.motcua.standins.sms;

import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Where the message centre listens; the library alone would do so on every address of the machine. */
record OneAddress(ServerSocket socket) implements ServerConnectionFactory {

    @Override
    public ServerConnection listen(int port) {
        return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
        return listen(port);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
        return listen(port);
    }
}
