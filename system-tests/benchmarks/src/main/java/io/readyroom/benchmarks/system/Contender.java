package io.readyroom.benchmarks.system;

import java.util.List;

import io.readyroom.benchmarks.measure.Trial;

/** Something that does the work that is compared. */
public interface Contender {

    String name();

    /** What has to be warmed up before it is measured, the same for contenders that share it; empty when nothing has. */
    default String compiles() {
        return "";
    }

    /**
     * Does the work for a while, and checks that it was done.
     *
     * @param rate of an open loop, 0 for a closed one
     * @throws WrongResult when a request failed, or what was acknowledged isn't stored
     */
    Trial run(double seconds, double rate);

    /** Runs once more under a profiler. @return where the time goes, a line for each JVM that serves */
    default List<String> profile(double seconds) {
        return List.of();
    }

    /** A run that counts nowhere, because it did not do what it says. */
    final class WrongResult extends RuntimeException {

        private static final long serialVersionUID = 1;

        public WrongResult(String contender, String what) {
            super(contender + ": " + what);
        }
    }
}
