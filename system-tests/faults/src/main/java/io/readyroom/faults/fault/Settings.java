package io.readyroom.faults.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.readyroom.faults.learner.LoadShape;

/**
 * How a run was asked for.
 *
 * @param fault the only ones, by name, parted by commas; empty for a selection
 * @param all whether the whole matrix is meant
 * @param scale of the time before and after each fault
 */
public record Settings(Path root, String fault, boolean all, long seed, int learners, double scale) {

    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(4);

    /** From system properties; what isn't given is chosen. */
    public static Settings fromProperties() {
        boolean all = text("readyroom.faults.selection", "short").equals("all");
        return new Settings(Path.of(text("readyroom.root", "../..")).toAbsolutePath().normalize(), text("fault", ""), all,
                Long.parseLong(text("readyroom.seed", Long.toString(ThreadLocalRandom.current().nextLong()))),
                Integer.parseInt(text("readyroom.faults.learners", "48")),
                Double.parseDouble(text("readyroom.faults.scale", all ? "3" : "1")));
    }

    private static String text(String property, String otherwise) {
        String given = System.getProperty(property, "");
        return given.isBlank() ? otherwise : given;
    }

    Duration beforeAndAfter() {
        return Duration.ofMillis((long) (BEFORE_AND_AFTER.toMillis() * scale));
    }

    LoadShape load() {
        return new LoadShape(learners, Duration.ofMillis(50), 100);
    }

    public boolean isChosen(Fault one) {
        if (!fault.isEmpty()) {
            return List.of(fault.split(",", -1)).contains(one.name());
        }
        return all || Matrix.isInShortSelection(one);
    }

    public boolean isWholeMatrix() {
        return all && fault.isEmpty();
    }

    /** A whole matrix belongs into the repository, anything else doesn't. */
    public Path reportFolder() {
        return isWholeMatrix() ? root.resolve("docs/reliability") : target().resolve("reliability");
    }

    public Path target() {
        return Path.of("target").toAbsolutePath();
    }
}
