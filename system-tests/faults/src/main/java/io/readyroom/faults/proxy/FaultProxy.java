package io.readyroom.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP proxy on localhost that can be told to misbehave while connections are open. With several targets new connections take
 * turns, and pass over a target that doesn't listen: a small balancer.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int BACKLOG = 512;

    private final ServerSocket server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> targets;
    private volatile Mode mode = Mode.PASS;

    private FaultProxy(ServerSocket server, List<Integer> targets) {
        this.server = server;
        this.targets = targets;
    }

    /** Listens on a port, 0 for any free one, and passes on to ports of this machine. */
    public static FaultProxy listen(int port, Integer... targets) {
        try {
            FaultProxy proxy = new FaultProxy(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()),
                    List.of(targets));
            Thread thread = new Thread(proxy::accept, "fault-proxy-" + proxy.port());
            thread.setDaemon(true);
            thread.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** For connections that are open and those that will be. */
    public void set(Mode next) {
        mode = next;
        links.forEach(link -> link.set(next));
    }

    /** For the connections that are open now; new ones are not touched. */
    public void setForOpen(Mode next) {
        links.forEach(link -> link.set(next));
    }

    /** Ends the connections that {@link #setForOpen} left in another mode than the rest. */
    public void endStranded() {
        links.stream().filter(link -> !link.is(mode)).forEach(Link::reset);
    }

    /** Where new connections go; open ones stay where they are. */
    public void target(Integer... ports) {
        targets = List.of(ports);
    }

    public int connections() {
        return links.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException e) {
                // accept() fails when the proxy is closed, and then the loop ends.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        Socket upstream = mode instanceof Mode.Reset ? null : upstream();
        if (upstream == null) {
            client.setSoLinger(true, 0);
            client.close();
            return;
        }
        Link[] self = new Link[1];
        self[0] = new Link(client, upstream, mode, () -> links.remove(self[0]));
        links.add(self[0]);
        self[0].set(mode);
        self[0].start();
    }

    /** A connection to the first target, in turn, that takes it; null when none does. */
    private Socket upstream() {
        List<Integer> now = targets;
        int first = turn.getAndIncrement();
        for (int i = 0; i < now.size(); i++) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                        now.get(Math.floorMod(first + i, now.size()))), CONNECT_MILLIS);
                return socket;
            } catch (IOException e) {
                // Not listening: the next one is tried.
                Link.closeQuietly(socket);
            }
        }
        return null;
    }

    /** Ends all connections. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::reset);
    }
}
