package io.readyroom.benchmarks.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Carries out one order on one thread: a closed loop, or an open one on a schedule. */
final class Run {

    private static final int PIECE = 64 * 1024;
    /** Whoever waits longer for a reply never gets one. */
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    /** Between two looks at the schedule: less than what is measured, more than what a look costs. */
    private static final long LOOK_NANOS = 100_000;
    private static final long POLL_MILLIS = 100;

    private final Order order;
    private final Tally tally = new Tally();
    private final List<Wire> wires = new ArrayList<>();
    private final Deque<Wire> idle = new ArrayDeque<>();
    private final double arrivalSeconds;
    private int busy;

    /** @param arrivalSeconds during which the connections of a closed loop begin, one after the other; 0 for all at once */
    Run(Order order, double arrivalSeconds) {
        this.order = order;
        this.arrivalSeconds = arrivalSeconds;
    }

    Tally carryOut(List<? extends Conversation> conversations) throws IOException {
        try (Selector selector = Selector.open()) {
            byte[] piece = new byte[PIECE];
            for (Conversation conversation : conversations) {
                wires.add(new Wire(order.port(), selector, conversation, piece));
            }
            tally.begin();
            if (order.rate() > 0) {
                idle.addAll(wires);
                open(selector);
            } else {
                closed(selector);
            }
            drain(selector);
            tally.end();
            for (Wire wire : wires) {
                wire.close();
            }
        }
        return tally;
    }

    private void closed(Selector selector) throws IOException {
        long begin = System.nanoTime();
        long end = begin + nanos(order.seconds());
        int arrived = 0;
        while (System.nanoTime() < end) {
            while (arrived < wires.size() && System.nanoTime() - begin >= nanos(arrivalSeconds) / wires.size() * arrived) {
                idle.add(wires.get(arrived++));
            }
            while (!idle.isEmpty()) {
                send(idle.poll(), System.nanoTime());
            }
            selector.select(arrived < wires.size() ? 1 : POLL_MILLIS);
            progress(selector);
        }
    }

    private void open(Selector selector) throws IOException {
        double interval = 1e9 / order.rate();
        long start = System.nanoTime();
        long count = (long) (order.seconds() * order.rate());
        long sent = 0;
        while (sent < count) {
            long due = start + (long) (sent * interval);
            if (due <= System.nanoTime() && !idle.isEmpty()) {
                send(idle.poll(), due);
                sent++;
            } else {
                LockSupport.parkNanos(LOOK_NANOS);
                selector.selectNow();
                progress(selector);
            }
        }
    }

    private void drain(Selector selector) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (busy > 0 && System.nanoTime() < end) {
            selector.select(POLL_MILLIS);
            progress(selector);
        }
        tally.failed(busy);
    }

    private void send(Wire wire, long from) throws IOException {
        busy++;
        try {
            wire.send(from);
        } catch (IOException e) {
            giveUp(wire, e);
        }
    }

    private void progress(Selector selector) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Wire wire = (Wire) key.attachment();
            try {
                if (key.isValid() && wire.progress()) {
                    tally.replied(wire.response(), System.nanoTime() - wire.since());
                    free(wire);
                }
            } catch (IOException e) {
                giveUp(wire, e);
            }
        }
        selector.selectedKeys().clear();
    }

    private void giveUp(Wire wire, IOException failure) throws IOException {
        boolean inFlight = wire.isBusy();
        wire.reconnect();
        if (inFlight) {
            System.err.println("A request got no reply: " + failure.getMessage());
            tally.failed(1);
            free(wire);
        }
    }

    private void free(Wire wire) {
        busy--;
        idle.add(wire);
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
