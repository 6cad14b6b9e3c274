package io.readyroom.exam.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the service was heard to say, how often: a run in which something never happened has not tested it. */
final class Tally {

    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();

    Reply count(Reply reply) {
        kinds.computeIfAbsent(reply.kind(), kind -> new LongAdder()).increment();
        return reply;
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    long of(String kind) {
        LongAdder count = kinds.get(kind);
        return count == null ? 0 : count.sum();
    }

    long all() {
        return kinds.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return new TreeMap<>(kinds).toString();
    }
}
