package vn.motcua.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** An SMTP server that speaks properly until one command, and then says what it was told or hangs up. */
final class FoulSmtpServer implements AutoCloseable {

    /** Instead of a reply. */
    static final String HANG_UP = "";

    /** The end of the content, which is a command, too. */
    static final String CONTENT = ".";

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String command;
    private final String reply;

    FoulSmtpServer(String command, String reply) throws IOException {
        this.command = command;
        this.reply = reply;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the client or the test has gone; the next one is served
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        PrintStream out = new PrintStream(client.getOutputStream(), true, US_ASCII);
        out.print("220 foul\r\n");
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (content && !line.equals(CONTENT)) {
                continue;
            }
            boolean foul = line.toUpperCase(Locale.ROOT).startsWith(command);
            if (foul && reply.equals(HANG_UP)) {
                return;
            }
            content = line.equals("DATA");
            out.print((foul ? reply : content ? "354 go on" : "250 ok") + "\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
