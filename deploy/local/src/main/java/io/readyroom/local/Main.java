package io.readyroom.local;

/** Entry of the jar, compiled for Java 8: an old Java gets far enough to say that it is too old. */
public final class Main {

    private static final int NEEDED = 17;

    private Main() {
    }

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < NEEDED) {
            System.err.println("Readyroom needs Java " + NEEDED + " or newer; this one is " + version + " ("
                    + System.getProperty("java.home") + ").");
            System.exit(1);
        }
        Class.forName("io.readyroom.local.Launcher").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** 8 for "1.8", 17 for "17". */
    static int feature(String specificationVersion) {
        String version = specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion;
        return Integer.parseInt(version);
    }
}
