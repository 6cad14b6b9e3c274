package io.readyroom.benchmarks.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.benchmarks.load.Figures;
import io.readyroom.benchmarks.load.LoadProcess;
import io.readyroom.benchmarks.load.Order;
import io.readyroom.platform.embedded.ChildJvm;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.platform.embedded.Ports;

/** Our end of the line to the load generator. */
public final class Generator implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final long pid;
    private final Socket socket;
    private final BufferedReader in;
    private final PrintWriter out;

    private Generator(long pid, Socket socket) throws IOException {
        this.pid = pid;
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static Generator start(World world) {
        int port = Ports.free();
        ChildJvm process = world.child("load-generator", LoadProcess.class, List.of("-Xmx1g", "-XX:+UseSerialGC"),
                List.of(Integer.toString(port)), Map.of());
        Socket[] connected = new Socket[1];
        boolean there = Polling.until(START_LIMIT, PAUSE, () -> {
            connected[0] = connect(port);
            return connected[0] != null;
        });
        if (!there) {
            throw new IllegalStateException("The load generator did not start");
        }
        try {
            return new Generator(process.pid(), connected[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when something accepts connections there. */
    static void awaitListening(int port) {
        boolean there = Polling.until(START_LIMIT, PAUSE, () -> {
            try (Socket probe = connect(port)) {
                return probe != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!there) {
            throw new IllegalStateException("Nothing listens on port " + port);
        }
    }

    /** Null as long as nobody accepts. */
    private static Socket connect(int port) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            return null;
        }
    }

    public long pid() {
        return pid;
    }

    /** @throws IllegalStateException when the order could not be carried out; why stands in the generator's log */
    public Figures carryOut(Order order) {
        try {
            out.println(JSON.writeValueAsString(order));
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("The load generator has ended; see load-generator.log");
            }
            return JSON.readValue(line, Figures.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
