package io.readyroom.question.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.key.AnswerKey;

/** Questions as an author might write them. */
public final class AuthoredMother {

    private AuthoredMother() {
    }

    /** The first option is right. */
    public static AuthoredQuestion question(String sourceId, String stem, String... options) {
        return question(sourceId, "en", List.of("mother"), stem, options);
    }

    public static AuthoredQuestion question(String sourceId, String language, List<String> tags, String stem,
            String... options) {
        List<Choice> choices = IntStream.range(0, options.length)
                .mapToObj(i -> new Choice(String.valueOf((char) ('a' + i)), options[i])).toList();
        return new AuthoredQuestion(sourceId, "practice", language, "medium", List.of(),
                new Labels(tags, List.of(), List.of(), "Somebody", true), null, new SingleChoice(stem, choices),
                new Rationale(Map.of("general", "Because the manual says so."), List.of(new Rationale.Reference("The manual",
                        "https://example.org/manual", LocalDate.of(2026, 11, 1)))),
                new AnswerKey.Choice("a"));
    }
}
