package io.readyroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.readyroom.local.Progress;
import io.readyroom.local.ReadyroomSystem;
import io.readyroom.local.ReadyroomSystemBuilder;

/** How a system begins that is tried or measured: on free ports, without data of earlier runs, restarted by nobody else. */
public final class FreshSystem {

    /** In an order in which none waits for a later one. */
    public static final List<String> SERVICES = List.of("user-service", "question-service", "exam-service",
            "scoring-service", "gateway");

    private FreshSystem() {
    }

    public static ReadyroomSystemBuilder builder(Path root, Path data) {
        delete(data);
        return ReadyroomSystem.builder().root(root).data(data).freePorts().supervised(false)
                .progress(Progress.to(System.out));
    }

    /** Settings of a gateway whose limits nobody reaches: a few clients stand for thousands. */
    public static Map<String, String> withoutLimits() {
        Map<String, String> environment = new HashMap<>();
        for (String limit : List.of("PRINCIPAL", "ADDRESS", "ANSWERS", "ALL_ANSWERS")) {
            environment.put("READYROOM_LIMITS_" + limit + "_PER_SECOND", "1000000");
            environment.put("READYROOM_LIMITS_" + limit + "_BURST", "1000000");
        }
        return environment;
    }

    /** With all that is in it, if it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
