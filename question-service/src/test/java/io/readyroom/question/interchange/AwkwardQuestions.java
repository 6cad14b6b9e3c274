package io.readyroom.question.interchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.key.AnswerKey;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Questions whose texts hold what files, tables and spreadsheets give a meaning to. */
public final class AwkwardQuestions {

    private static final int TEXTS = 9;

    private AwkwardQuestions() {
    }

    /** Texts of up to 14 characters. */
    public static Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "é", "🚀", " ", "  ", "\n", "\r", "\r\n", "\t", "'", "\"", "=", "+", "-", "@", ",", ";",
                "|", "\\", "#", ":", ": ", "{", "}", "[", "]", "&", "*", "!", "%", "?", "\u0001", "\u007f", "\u0085", "\u00a0",
                "\u2028", "\ufeff", "\uff1d", "null", "true", "---", "~", "1", "0x1F", "2026-01-01")
                .list().ofMaxSize(7).map(parts -> String.join("", parts));
    }

    public static Arbitrary<AuthoredQuestion> questions() {
        return texts().list().ofSize(TEXTS).map(AwkwardQuestions::question);
    }

    /** Without texts that are blank, which a bank's files don't take. */
    public static Arbitrary<AuthoredQuestion> spokenQuestions() {
        return texts().filter(text -> !text.isBlank() && !text.trim().isEmpty()).list().ofSize(TEXTS)
                .map(AwkwardQuestions::question);
    }

    private static AuthoredQuestion question(List<String> texts) {
        Labels labels = new Labels(List.of(texts.get(5)), List.of(), List.of(), texts.get(6), true);
        Rationale rationale = new Rationale(Map.of("a", texts.get(3), "b", texts.get(4), Rationale.GENERAL, texts.get(7)),
                List.of(new Rationale.Reference(texts.get(8), "https://example.org/|a,b", LocalDate.of(2026, 11, 23))));
        SingleChoice content = new SingleChoice(texts.get(0),
                List.of(new Choice("b", texts.get(1)), new Choice("a", texts.get(2))));
        return new AuthoredQuestion("q-1", "practice", "en", "easy", List.of("plan.1"), labels, null, content, rationale,
                new AnswerKey.Choice("a"));
    }
}
