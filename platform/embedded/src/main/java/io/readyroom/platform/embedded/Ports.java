package io.readyroom.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of this machine. */
public final class Ports {

    /** Below the range from which Linux, macOS and Windows take ports for outgoing connections: a server can come back. */
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {
    }

    /** A port that was free a moment ago; nobody holds it for the caller. */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedException("No free port between " + FIRST + " and " + END);
    }

    /** Whether nobody listens on any of the addresses that {@code localhost} stands for. */
    public static boolean isFree(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                try (ServerSocket socket = new ServerSocket()) {
                    // As servers do; otherwise connections that have just ended would count.
                    socket.setReuseAddress(File.separatorChar == '/');
                    socket.bind(new InetSocketAddress(address, port), 1);
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
