package io.readyroom.question.blueprint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.Mode;

/**
 * Query parameters. Read as text: Jakarta REST answers a value that it can't convert with 404, which says the wrong thing. All
 * of them fail with {@code invalid-request}.
 */
final class Parameters {

    private Parameters() {
    }

    /** A whole number between two. */
    static int number(String name, String text, int least, int most) {
        int number = Parameters.<Integer> read(name, text, Integer::valueOf,
                "a whole number between " + least + " and " + most);
        if (number < least || number > most) {
            throw invalid(name, "a whole number between " + least + " and " + most);
        }
        return number;
    }

    static long seed(String text) {
        return Parameters.<Long> read("seed", text, Long::valueOf, "a whole number of 64 bits");
    }

    /** Null when it isn't given. */
    static Mode mode(String text) {
        return text == null ? null : read("mode", text, Mode::named, "there is no such mode");
    }

    /** Null when it isn't given. */
    static BlueprintStatus status(String text) {
        return text == null ? null : read("status", text, BlueprintStatus::named, "draft, active or retired");
    }

    /** Null when it isn't given. */
    static LocalDate date(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(name, "a date like 2025-12-23");
        }
    }

    /** Question ids, packed; none when it isn't given. */
    static List<UUID> ids(String name, String text) {
        return text == null ? List.of() : read(name, text, PackedIds::read, "ids of 16 bytes each, in Base64").ids();
    }

    private static <T> T read(String name, String text, Function<String, T> reader, String expected) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw invalid(name, expected);
        }
    }

    static ProblemException invalid(String name, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "A query parameter can't be read.").withError(name, message);
    }
}
