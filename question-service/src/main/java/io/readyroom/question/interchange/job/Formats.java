package io.readyroom.question.interchange.job;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.interchange.Format;

/** All formats that there are. */
@Singleton
class Formats {

    private final Map<String, Format> byName;

    /** @throws IllegalStateException when two have the same name */
    Formats(@All List<Format> formats) {
        byName = formats.stream().collect(toMap(Format::name, identity(), (one, other) -> {
            throw new IllegalStateException("two formats are called " + one.name());
        }, TreeMap::new));
    }

    /** To read; fails with {@code invalid-request}, naming those that there are. */
    Format toRead(String name) {
        return require(name, byName);
    }

    /** To write; fails likewise. */
    Format toWrite(String name) {
        Map<String, Format> written = new TreeMap<>(byName);
        written.values().removeIf(format -> !format.isWritten());
        return require(name, written);
    }

    private static Format require(String name, Map<String, Format> formats) {
        Format format = formats.get(name);
        if (format == null) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no such format.")
                    .withError("format", "one of " + String.join(", ", formats.keySet()));
        }
        return format;
    }
}
