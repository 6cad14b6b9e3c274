package io.readyroom.question.interchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.bank.Rationale.Reference;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions of all eight types with keys, explanations and labels; each is one that a bank would take. */
public final class QuestionArbitraries {

    /** Content and key, which make sense together only. */
    record Core(QuestionContent content, AnswerKey key) {

        Core {
            if (!content.flaws().isEmpty() || !key.fits(content)) {
                throw new IllegalStateException(content.flaws() + " or its key doesn't fit: " + content + " " + key);
            }
        }
    }

    private record Meta(String sourceId, String pool, String language, String difficulty, List<String> objectives,
            String stimulus) {
    }

    private QuestionArbitraries() {
    }

    public static Arbitrary<AuthoredQuestion> questions() {
        return Arbitraries.of(QuestionType.values()).flatMap(QuestionArbitraries::questions);
    }

    public static Arbitrary<AuthoredQuestion> questions(QuestionType type) {
        return Combinators.combine(metas(), labels(), CoreArbitraries.cores(type), explanations(), references(),
                Arbitraries.integers().between(0, (1 << 12) - 1))
                .as((meta, labels, core, texts, references, which) -> new AuthoredQuestion(meta.sourceId(), meta.pool(),
                        meta.language(), meta.difficulty(), meta.objectives(), labels, meta.stimulus(), core.content(),
                        new Rationale(explained(core.content(), texts, which), references), core.key()));
    }

    private static Arbitrary<Meta> metas() {
        Arbitrary<String> id = Arbitraries.strings().withCharRange('a', 'z').withCharRange('0', '9').ofMinLength(1)
                .ofMaxLength(6)
                .map(text -> "q-" + text);
        return Combinators.combine(id, Arbitraries.of("sample", "practice", "reserve").injectNull(0.1),
                Arbitraries.of("en", "de").injectNull(0.1), Arbitraries.of("easy", "medium", "hard").injectNull(0.1),
                Arbitraries.of("plan.services.4", "nlp.2", "vision.images.12").list().uniqueElements().ofMaxSize(3),
                Arbitraries.of("case-01").injectNull(0.9)).as(Meta::new);
    }

    private static Arbitrary<Labels> labels() {
        Arbitrary<List<String>> ids = Arbitraries.of("q-1", "q-2", "ai-102-s-03").list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(
                Arbitraries.of("code-reading", "Größe", "a b", "x]y", "C#", "100%", "a,b").list().uniqueElements().ofMaxSize(3),
                ids, ids, Arbitraries.of("Readyroom authors", "Zoë [x] <y> \\ %41, z").injectNull(0.2),
                Arbitraries.of(true, false)).as(Labels::new);
    }

    private static Arbitrary<List<Reference>> references() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 400).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Combinators.combine(Arbitraries.of("What is it?", "A [b] <c> `d` = 100 %", "日本"),
                Arbitraries.of("https://learn.microsoft.com/a/b?c=d%20e&f=g#h", "https://example.org/"), days)
                .as(Reference::new).list().uniqueElements().ofMaxSize(3);
    }

    /** The first one is the general explanation. */
    private static Arbitrary<List<String>> explanations() {
        return MarkdownArbitraries.text().list().ofSize(4);
    }

    /** @param which bits: whether the nth thing has an explanation */
    private static Map<String, String> explained(QuestionContent content, List<String> texts, int which) {
        Map<String, String> explanations = new LinkedHashMap<>();
        List<String> ids = content.explainable();
        for (int i = 0; i < ids.size(); i++) {
            if ((which & (1 << (i % 12))) != 0) {
                explanations.put(ids.get(i), texts.get(1 + i % 3));
            }
        }
        if ((which & 3) != 0) {
            explanations.put(Rationale.GENERAL, texts.get(0));
        }
        return explanations;
    }

    /** A decimal number in a key's spelling. */
    static String number(int unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).toPlainString();
    }
}
