package io.readyroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A service did not come up; the message ends with the end of its log. */
public final class ServiceFailed extends RuntimeException {

    private static final int LINES = 20;

    private ServiceFailed(String message) {
        super(message);
    }

    static ServiceFailed ended(ServiceProcess service, int exitCode) {
        return new ServiceFailed(service.name() + " ended with exit code " + exitCode + tail(service.log()));
    }

    static ServiceFailed notReady(ServiceProcess service, Duration limit) {
        return new ServiceFailed(service.name() + " was not ready after " + limit.toSeconds() + " s" + tail(service.log()));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return "; its log " + log + " ends with:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "; it left no log at " + log;
        }
    }
}
