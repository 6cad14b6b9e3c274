package io.readyroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.readyroom.local.ReadyroomSystem;
import io.readyroom.local.ReadyroomSystemBuilder;
import io.readyroom.local.ServiceProcess;

/**
 * The packaged services on PostgreSQL and Kafka, started once per JVM. Nothing restarts what a test kills but the test itself,
 * by {@link #heal()}.
 */
final class SharedSystem implements BeforeAllCallback {

    static final Path TARGET = Path.of("target").toAbsolutePath();

    /** These processes are started often and live for minutes: the thorough compiler would cost more than it brings. */
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";
    private static final Path DATA = TARGET.resolve("system");
    /** Settings of user-service that a test may change from one start to the next; usually empty. */
    private static final Path USER_SETTINGS = TARGET.resolve("user-service.properties");

    private static volatile ReadyroomSystem running;
    private static boolean failed;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(SharedSystem.class,
                once -> startOnce(), AutoCloseable.class);
    }

    private static AutoCloseable startOnce() {
        if (failed) {
            throw new IllegalStateException("The system did not start; see the first class that needed it");
        }
        failed = true;
        start();
        failed = false;
        return running::stop;
    }

    private static void start() {
        ReadyroomSystemBuilder builder = FreshSystem.builder(root(), DATA);
        write(USER_SETTINGS, "");
        FreshSystem.SERVICES.forEach(name -> builder.jvmOptions(name, List.of(SHORT_LIFE)));
        builder.jvmOptions("user-service", List.of(SHORT_LIFE, "-Dsmallrye.config.locations=" + USER_SETTINGS.toUri()));
        running = builder.build();
        try {
            running.start();
        } catch (RuntimeException e) {
            running.stop();
            throw e;
        }
    }

    static ReadyroomSystem get() {
        return running;
    }

    static ServiceProcess service(String name) {
        return running.service(name);
    }

    /** The folder of the root pom.xml. */
    static Path root() {
        return Path.of(System.getProperty("readyroom.root", "..")).toAbsolutePath().normalize();
    }

    /** Starts what isn't running and waits until all of it works. */
    static void heal() {
        running.postgres().revive();
        running.kafka().revive();
        FreshSystem.SERVICES.forEach(name -> service(name).start());
        FreshSystem.SERVICES.forEach(name -> service(name).awaitReady());
    }

    /** Restarts user-service, after which new access tokens live that long. */
    static void letAccessTokensLive(Duration lifetime) {
        restartUserService("READYROOM_TOKENS_ACCESS_LIFETIME=" + lifetime);
    }

    static void letAccessTokensLiveAsUsual() {
        restartUserService("");
    }

    private static void restartUserService(String settings) {
        write(USER_SETTINGS, settings);
        service("user-service").stop();
        service("user-service").start().awaitReady();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
