package io.readyroom.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time of processes between a reading and the next. */
public final class CpuMeter {

    private final Map<String, Long> pids;
    private Map<String, Long> before = Map.of();

    /** @param pids by the name under which each is reported; a process's children count with it */
    public CpuMeter(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
    }

    public void begin() {
        before = read();
    }

    /** Microseconds by name since {@link #begin()}. */
    public Map<String, Double> micros() {
        Map<String, Double> spent = new LinkedHashMap<>();
        read().forEach((name, ticks) -> spent.put(name, (ticks - before.get(name)) * ProcStat.TICK_MICROS));
        return spent;
    }

    private Map<String, Long> read() {
        Map<String, Long> ticks = new LinkedHashMap<>();
        pids.forEach((name, pid) -> ticks.put(name, ticks(pid)));
        return ticks;
    }

    /** PostgreSQL's backends come and go: those that have gone are in the parent's account. */
    private static long ticks(long pid) {
        ProcStat process = ProcStat.of(pid)
                .orElseThrow(() -> new IllegalStateException("Process " + pid + " has ended while it was measured"));
        return process.own() + process.ofEndedChildren()
                + ProcStat.childrenOf(pid).stream().mapToLong(ProcStat::own).sum();
    }
}
