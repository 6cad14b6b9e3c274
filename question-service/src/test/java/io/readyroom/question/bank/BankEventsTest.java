package io.readyroom.question.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.question.GoldenEvent;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;

/** The examples that consumers test against are what this code writes. */
class BankEventsTest {

    private static final UUID QUESTION = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID VERSION = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final UUID ENEMY = UUID.fromString("019a0000-0000-7000-8000-000000000003");
    private static final UUID SIBLING = UUID.fromString("019a0000-0000-7000-8000-000000000004");
    private static final OffsetDateTime SEEDED = OffsetDateTime.parse("2026-11-23T08:00:00Z");

    private static final AuthoredQuestion AUTHORED = new AuthoredQuestion("ai-102-s-18", "sample", "en", "hard",
            List.of("agentic.agents.5"), new Labels(List.of(), List.of("enemy"), List.of("sibling"), "Somebody", true), null,
            new MultipleResponse("Which two?", List.of(new Choice("a", "A"), new Choice("b", "B"), new Choice("c", "C")), 2),
            new Rationale(Map.of(), List.of()), new AnswerKey.Choices(List.of("a", "c")));

    @Test
    void questionChanged() {
        GoldenEvent.assertMatches("questions",
                new QuestionChanged(1, QUESTION, "ai-102", VERSION, VERSION, "published", "sample",
                        "en", QuestionType.MULTIPLE_RESPONSE, "hard",
                        List.of(new QuestionChanged.Assignment(LocalDate.of(2025, 12, 23), "agentic.agents.5", "agentic")),
                        List.of(ENEMY), List.of(SIBLING), List.of(new QuestionChanged.Version(VERSION, VERSION))));
    }

    @Test
    void answerKeyChanged() {
        KeyRevision first = KeyRevision.first(VERSION, new AnswerKey.Choices(List.of("a", "b")), SEEDED);
        KeyRevision second = first.corrected(AUTHORED.key(), "The key was corrected in the question bank.", SEEDED.plusDays(1));

        GoldenEvent.assertMatches("answer-keys",
                AnswerKeyChanged.of(VERSION, question(), AUTHORED, context(), List.of(first, second)));
    }

    /** Strings in a log must not show what the event holds. */
    @Test
    void answerKeyChangedIsNotPrinted() {
        KeyRevision first = KeyRevision.first(VERSION, new AnswerKey.Text("canary", List.of("canary"), BigDecimal.ONE, "text"),
                SEEDED);
        org.assertj.core.api.Assertions
                .assertThat(AnswerKeyChanged.of(VERSION, question(), AUTHORED, context(), List.of(first)).toString())
                .doesNotContain("canary");
    }

    private static Question question() {
        Question question = new Question(QUESTION, AUTHORED.sourceId(), "ai-102");
        question.currentVersionId = VERSION;
        return question;
    }

    private static BankContext context() {
        LocalDate asOf = LocalDate.of(2025, 12, 23);
        var objective = new OutlineVersion.Objective("agentic.agents.5", "Workflows");
        var domain = new OutlineVersion.Domain("agentic", "Agents", null, 5, 10, "percent",
                List.of(new OutlineVersion.SkillGroup("agentic.agents", "Agents", List.of(objective))));
        var outline = new OutlineVersion("ai-102", asOf, asOf, null, "https://example.org", asOf, null, null, "en", null,
                List.of(domain));
        return new BankContext("ai-102", GradingPolicy.PER_COMPONENT, outline, new UUID(1, 1),
                Map.of("ai-102-s-18", QUESTION, "enemy", ENEMY, "sibling", SIBLING), Map.of());
    }
}
