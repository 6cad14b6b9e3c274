package io.readyroom.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private static final int SHORTLY = 150;

    private final EchoServer server = new EchoServer();
    private final FaultProxy proxy = FaultProxy.listen(0, server.port());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesBothWays() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echo(socket, "hello")).isEqualTo("hello");
            assertThat(echo(socket, "again")).isEqualTo("again");
        }
    }

    @Test
    void passesTheEndOfAStreamOnAndForgetsTheConnection() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("last".getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("last");
        }
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void delaysEachPiece() throws IOException {
        try (Socket socket = connect()) {
            proxy.set(new Mode.Delay(Duration.ofMillis(SHORTLY)));
            long begin = System.nanoTime();
            assertThat(echo(socket, "slow")).isEqualTo("slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(2 * SHORTLY));
        }
    }

    @Test
    void dripsAFewBytesAtATime() throws IOException {
        try (Socket socket = connect()) {
            proxy.set(new Mode.Drip(2, Duration.ofMillis(30)));
            long begin = System.nanoTime();
            assertThat(echo(socket, "0123456789")).isEqualTo("0123456789");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    @Test
    void deliversWhatWasFrozenOnceItThaws() throws IOException {
        try (Socket socket = connect()) {
            echo(socket, "warm");
            proxy.set(Mode.FREEZE);
            send(socket, "frozen");
            assertSilent(socket);
            proxy.set(Mode.PASS);
            assertThat(receive(socket, 6)).isEqualTo("frozen");
        }
    }

    @Test
    void endsADelayWhenToldToPass() throws IOException {
        try (Socket socket = connect()) {
            proxy.set(new Mode.Delay(Duration.ofMinutes(1)));
            send(socket, "held");
            assertSilent(socket);
            proxy.set(Mode.PASS);
            assertThat(receive(socket, 4)).isEqualTo("held");
        }
    }

    /** A peer that vanished: no error, no end, and what was sent is gone for good. */
    @Test
    void swallowsForEverOnOpenConnectionsAndPassesOnNewOnes() throws IOException {
        try (Socket open = connect()) {
            echo(open, "alive");
            proxy.setForOpen(Mode.BLACK_HOLE);
            send(open, "lost");
            assertSilent(open);
            try (Socket fresh = connect()) {
                assertThat(echo(fresh, "fine")).isEqualTo("fine");
                proxy.endStranded();
                assertThatThrownBy(() -> receive(open, 1)).isInstanceOf(SocketException.class);
                assertThat(echo(fresh, "still fine")).isEqualTo("still fine");
            }
        }
    }

    @Test
    void resetsWhatIsOpenAndWhatComes() throws IOException {
        try (Socket open = connect()) {
            echo(open, "alive");
            proxy.set(Mode.RESET);
            assertThatThrownBy(() -> receive(open, 1)).isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(() -> {
            try (Socket late = connect()) {
                send(late, "anybody?");
                receive(late, 1);
            }
        }).isInstanceOf(SocketException.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    /** Six bytes there and four of them back make ten. */
    @Test
    void cutsAfterSoManyBytes() throws IOException {
        try (Socket socket = connect()) {
            // A link that is only being made could miss what is set now.
            echo(socket, "alive");
            proxy.set(new Mode.CutAfter(10));
            send(socket, "abcdef");
            assertThatThrownBy(() -> {
                String all = receive(socket, 6);
                assertThat(all).as("more than was granted").hasSizeLessThan(6);
            }).isInstanceOf(IOException.class);
            await().until(() -> proxy.connections() == 0);
        }
    }

    @Test
    void takesTurnsBetweenTargetsAndPassesOverOneThatIsDown() throws IOException {
        try (EchoServer other = new EchoServer()) {
            proxy.target(server.port(), other.port());
            for (int i = 0; i < 4; i++) {
                try (Socket socket = connect()) {
                    echo(socket, "x");
                }
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(other.connections()).isEqualTo(2);
            server.close();
            for (int i = 0; i < 4; i++) {
                try (Socket socket = connect()) {
                    assertThat(echo(socket, "y")).isEqualTo("y");
                }
            }
            assertThat(other.connections()).isEqualTo(6);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String echo(Socket socket, String text) throws IOException {
        send(socket, text);
        return receive(socket, text.length());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String receive(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(SHORTLY);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(5_000);
    }
}
