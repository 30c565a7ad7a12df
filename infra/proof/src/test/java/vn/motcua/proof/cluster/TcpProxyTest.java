package vn.motcua.proof.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Ports;
import vn.motcua.proof.cluster.TcpProxy.Network;

class TcpProxyTest {

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void whatIsSentArrivesAndIsAnswered() throws IOException {
        TcpProxy proxy = to(echo("one"));
        assertThat(ask(client(proxy))).isEqualTo("one");
    }

    @Test
    void serversThatDoTheSameAreTakenInTurnAndADeadOneIsPassedOver() throws IOException {
        TcpProxy proxy = to(echo("one"), echo("two"), Ports.free());
        assertThat(List.of(ask(client(proxy)), ask(client(proxy)), ask(client(proxy)), ask(client(proxy))))
                .contains("one", "two");
    }

    @Test
    void inSilenceNothingPassesAndAfterItEverythingDoes() throws IOException {
        TcpProxy proxy = to(echo("one"));
        Socket client = client(proxy);
        assertThat(ask(client)).isEqualTo("one");
        proxy.become(Network.silence());
        client.getOutputStream().write('?');
        client.setSoTimeout(300);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        proxy.become(Network.GOOD);
        client.setSoTimeout(5_000);
        assertThat(new String(client.getInputStream().readNBytes(3), UTF_8)).isEqualTo("one");
    }

    @Test
    void aResetBreaksWhatIsOpenAndARefusalWhatComes() throws IOException {
        TcpProxy proxy = to(echo("one"));
        Socket client = client(proxy);
        assertThat(ask(client)).isEqualTo("one");
        proxy.become(Network.refusal());
        proxy.reset();
        assertThat(isOver(client)).isTrue();
        assertThat(isOver(client(proxy))).isTrue();
    }

    private static boolean isOver(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (IOException broken) {
            return true;
        }
    }

    private TcpProxy to(Integer... targets) {
        TcpProxy proxy = TcpProxy.to(List.of(targets));
        opened.add(proxy);
        return proxy;
    }

    private Socket client(TcpProxy proxy) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(5_000);
        opened.add(client);
        return client;
    }

    private static String ask(Socket client) throws IOException {
        client.getOutputStream().write('?');
        return new String(client.getInputStream().readNBytes(3), UTF_8);
    }

    /** A server that answers every byte with its name. */
    private int echo(String name) throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        opened.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> answer(client, name));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server.getLocalPort();
    }

    private static void answer(Socket client, String name) {
        try (client) {
            while (client.getInputStream().read() >= 0) {
                client.getOutputStream().write(name.getBytes(UTF_8));
            }
        } catch (IOException broken) {
            assertThat(broken).isNotNull();
        }
    }
}
