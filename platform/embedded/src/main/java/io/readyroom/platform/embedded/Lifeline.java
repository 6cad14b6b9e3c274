package io.readyroom.platform.embedded;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Arrays;

/**
 * Main class of every child JVM: runs the real one, and ends when the parent is gone.
 * <p>
 * The parent keeps the other end of standard input open and never writes to it. When the parent dies, however it dies, the
 * operating system closes that end and the read below returns. Then the child shuts down in good order, or is halted if that
 * takes too long.
 */
public final class Lifeline {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(20);

    private Lifeline() {
    }

    /** @param args the real main class, then its arguments */
    public static void main(String[] args) throws Throwable {
        daemon("lifeline", Lifeline::endWithParent);
        MethodHandle main = MethodHandles.publicLookup().findStatic(Class.forName(args[0]), "main",
                MethodType.methodType(void.class, String[].class));
        main.invokeExact(Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        System.err.println("The process that started this one is gone: shutting down.");
        daemon("lifeline-halt", Lifeline::haltWhenStuck);
        Runtime.getRuntime().exit(0);
    }

    private static void haltWhenStuck() {
        Polling.pause(SHUTDOWN_LIMIT);
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
