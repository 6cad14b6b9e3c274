package io.readyroom.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** The command line: starts the system, says what is going on, and stops it on Ctrl-C. */
public final class Launcher {

    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            StandardCharsets.UTF_8);

    private Launcher() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        // Kafka's client says all sorts of things while the broker isn't there yet.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        try {
            Path root = RepositoryRoot.find();
            Options options = Options.parse(arguments, System.getenv(), root);
            if (options.help()) {
                OUT.print(Welcome.help());
                return;
            }
            run(options, root);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        waitForEnd();
    }

    private static void run(Options options, Path root) {
        Progress progress = Progress.to(OUT);
        ReadyroomSystem system = ReadyroomSystem.builder().root(root).data(options.data()).ports(options.ports())
                .demoPassword(options.demoPassword()).archivesClasses(true).progress(progress).build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, progress), "stop"));
        progress.line("Starting Readyroom; its data is in " + options.data());
        try {
            system.start();
            OUT.print(Welcome.ready(options, progress.seconds()));
        } catch (StartRefused e) {
            throw e;
        } catch (RuntimeException e) {
            if (!system.isStopping()) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        }
    }

    private static void stop(ReadyroomSystem system, Progress progress) {
        progress.line("Stopping");
        system.stop();
        progress.line("Stopped");
    }

    /** Ctrl-C ends this JVM by itself. When Maven, which started it, is killed, nobody could do that any more. */
    private static void waitForEnd() throws InterruptedException {
        if (Boolean.getBoolean("readyroom.end-with-parent")) {
            ProcessHandle.current().parent().map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
