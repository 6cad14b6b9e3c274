package io.readyroom.faults.report;

/** Where a report was made. */
record Machine(String os, String architecture, int processors, String java) {

    static Machine here() {
        return new Machine(System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
    }

    @Override
    public String toString() {
        return os + " " + architecture + ", " + processors + " processors, Java " + java + ".";
    }
}
