package io.readyroom.faults.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One connection through the proxy: two sockets, a thread for each direction, and a mode that may change at any time. */
final class Link {

    private static final int PIECE = 16 * 1024;

    private final Socket client;
    private final Socket upstream;
    private final Runnable ended;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mode mode;
    private long budget;
    private boolean closed;

    /** @param ended told once when the connection is over */
    Link(Socket client, Socket upstream, Mode mode, Runnable ended) {
        this.client = client;
        this.upstream = upstream;
        this.ended = ended;
        take(mode);
    }

    void start() {
        pump("up", client, upstream);
        pump("down", upstream, client);
    }

    /** From now on, also for what is held at the moment. */
    void set(Mode next) {
        lock.lock();
        try {
            take(next);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next instanceof Mode.Reset) {
            reset();
        }
    }

    boolean is(Mode other) {
        lock.lock();
        try {
            return mode.equals(other);
        } finally {
            lock.unlock();
        }
    }

    private void take(Mode next) {
        mode = next;
        budget = next instanceof Mode.CutAfter cut ? cut.bytes() : 0;
    }

    private void pump(String direction, Socket from, Socket to) {
        Thread thread = new Thread(() -> run(from, to), "fault-proxy-" + direction);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            int length = from.getInputStream().read(piece);
            while (length >= 0) {
                forward(piece, length, to.getOutputStream());
                length = from.getInputStream().read(piece);
            }
            endOfStream(to);
        } catch (IOException e) {
            // One half is broken, by a peer or by reset(): the other must not look alive.
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void forward(byte[] piece, int length, OutputStream to) throws IOException, InterruptedException {
        int done = 0;
        while (done < length) {
            done += step(piece, done, length - done, to);
        }
    }

    /** Does what the mode of this moment says. @return how many bytes are dealt with */
    private int step(byte[] piece, int from, int length, OutputStream to) throws IOException, InterruptedException {
        Mode now = mode();
        if (now instanceof Mode.Freeze) {
            awaitChange(now, null);
            return 0;
        }
        if (now instanceof Mode.BlackHole) {
            return length;
        }
        if (now instanceof Mode.Delay delay) {
            awaitChange(now, delay.each());
        }
        int most = length;
        if (now instanceof Mode.Drip drip) {
            most = Math.min(drip.bytes(), length);
            awaitChange(now, drip.pause());
        }
        if (now instanceof Mode.CutAfter) {
            most = spend(length);
        }
        to.write(piece, from, most);
        if (now instanceof Mode.CutAfter && most < length) {
            to.flush();
            throw new IOException("cut here, as asked");
        }
        return most;
    }

    private int spend(int wanted) {
        lock.lock();
        try {
            int granted = (int) Math.min(budget, wanted);
            budget -= granted;
            return granted;
        } finally {
            lock.unlock();
        }
    }

    private Mode mode() throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IOException("closed");
            }
            return mode;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the mode is another one, the connection is closed, or the time is up; null waits for ever. */
    private void awaitChange(Mode current, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit == null ? Long.MAX_VALUE : limit.toNanos();
            while (mode == current && !closed && left > 0) {
                if (limit == null) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** An orderly end is passed on, unless this link is one of those that say nothing. */
    private void endOfStream(Socket to) throws IOException, InterruptedException {
        Mode now = mode();
        while (now instanceof Mode.Freeze || now instanceof Mode.BlackHole) {
            awaitChange(now, null);
            now = mode();
        }
        to.shutdownOutput();
        if (client.isOutputShutdown() && upstream.isOutputShutdown()) {
            close();
        }
    }

    /** Both peers find a RST. */
    void reset() {
        linger(client);
        linger(upstream);
        close();
    }

    private static void linger(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already: then there is nothing to reset.
        }
    }

    private void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        closeQuietly(client);
        closeQuietly(upstream);
        ended.run();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
