package io.readyroom.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The statement by which exam-service saves answers, read out of what was built of it: a contender with a copy would one day do
 * other work than the service. Nothing else of the service is loaded.
 */
public final class ServiceStatement {

    private static final String HOLDER = "io.readyroom.exam.answer.SaveStatement";

    private ServiceStatement() {
    }

    /** The statement, as it is sent. */
    public static String read(Path root) {
        Path classes = root.resolve("exam-service/target/classes");
        try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
                ServiceStatement.class.getClassLoader())) {
            Field sql = Class.forName(HOLDER, true, loader).getDeclaredField("SQL");
            sql.setAccessible(true);
            return (String) sql.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("exam-service no longer has its statement in " + HOLDER + ".SQL", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the file that holds it */
    static Path writtenTo(Path folder, Path root) {
        try {
            return Files.writeString(folder.resolve("save-statement.sql"), read(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
