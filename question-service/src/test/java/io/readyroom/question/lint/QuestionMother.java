package io.readyroom.question.lint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;

/** Questions in which no rule finds anything, and the same with one thing planted. The right option is always the second. */
public final class QuestionMother {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    public static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    static final String STEM = """
            A depot keeps its timetables in a storage account. Drivers ask for them by telephone.

            Which service turns what they say into text?
            """;
    static final String SOUND_WHY = "It would be right if the words had to be read and not heard.";

    private QuestionMother() {
    }

    /** Nothing can be said against it. */
    public static AuthoredQuestion sound() {
        return single(STEM, "Azure Speech", "Azure Language", "Azure Vision", "Azure Translator");
    }

    static AuthoredQuestion stem(String stem) {
        return single(stem, "Azure Speech", "Azure Language", "Azure Vision", "Azure Translator");
    }

    static AuthoredQuestion options(String right, String... wrong) {
        return single(STEM, right, wrong);
    }

    static AuthoredQuestion single(String stem, String right, String... wrong) {
        return of(new SingleChoice(stem, choices(right, wrong)), new AnswerKey.Choice("b"));
    }

    static AuthoredQuestion multiple(List<String> right, String... wrong) {
        List<Choice> options = choices(right.get(0), wrong);
        List<String> ids = new ArrayList<>(List.of("b"));
        for (String text : right.subList(1, right.size())) {
            String id = Character.toString('a' + options.size());
            options.add(new Choice(id, text));
            ids.add(id);
        }
        return of(new MultipleResponse(STEM, options, right.size()), new AnswerKey.Choices(ids));
    }

    static AuthoredQuestion ordering(String... steps) {
        List<Choice> options = new ArrayList<>();
        for (String step : steps) {
            options.add(new Choice(Character.toString('a' + options.size()), step));
        }
        return of(new Ordering("Put the two steps that are needed in order.", options, 2),
                new AnswerKey.Order(List.of("b", "a")));
    }

    static AuthoredQuestion dropdown(String body, String right, String... wrong) {
        return of(new Dropdown("Complete the sentence.", body, List.of(new Gap("g1", choices(right, wrong)))),
                new AnswerKey.Selections(Map.of("g1", "b")));
    }

    static AuthoredQuestion grid(Map<String, Boolean> statements) {
        List<Choice> choices = new ArrayList<>();
        Map<String, Boolean> answers = new HashMap<>();
        statements.forEach((text, answer) -> {
            String id = "s" + (choices.size() + 1);
            choices.add(new Choice(id, text));
            answers.put(id, answer);
        });
        return of(new StatementGrid("For each statement, decide whether it is true.", choices), new AnswerKey.Answers(answers));
    }

    static AuthoredQuestion hotspot(String alt) {
        return of(new Hotspot("Select the part that stores the index.", new Image("/v1/media/0", 100, 100, alt),
                List.of(new Region("r1", "rect", List.of(0, 0, 10, 10), "Left"),
                        new Region("r2", "rect", List.of(20, 0, 10, 10), "Right")),
                1), new AnswerKey.Regions(List.of("r2")));
    }

    /** With everything around it that a question needs. */
    static AuthoredQuestion of(QuestionContent content, AnswerKey key) {
        Map<String, String> explanations = new LinkedHashMap<>();
        content.explainable().forEach(id -> explanations.put(id, SOUND_WHY));
        explanations.put(Rationale.GENERAL, "Spoken words become text by recognition of speech.");
        Rationale rationale = new Rationale(explanations, List.of(reference("https://learn.microsoft.com/azure", TODAY)));
        return new AuthoredQuestion("q-1", "practice", "en", "easy", List.of("plan.services.1"),
                new Labels(List.of(), List.of(), List.of(), "Readyroom authors", true), null, content, rationale, key);
    }

    static Rationale.Reference reference(String url, LocalDate checkedAt) {
        return new Rationale.Reference("A page", url, checkedAt);
    }

    /** The right text as b, the first wrong one as a. */
    private static List<Choice> choices(String right, String... wrong) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("a", wrong[0]));
        choices.add(new Choice("b", right));
        for (int i = 1; i < wrong.length; i++) {
            choices.add(new Choice(Character.toString('b' + i), wrong[i]));
        }
        return choices;
    }

    public static AuthoredQuestion named(AuthoredQuestion q, String sourceId) {
        return new AuthoredQuestion(sourceId, q.pool(), q.language(), q.difficulty(), q.objectives(), q.labels(), q.stimulus(),
                q.content(), q.rationale(), q.key());
    }

    static AuthoredQuestion german(AuthoredQuestion q) {
        return new AuthoredQuestion(q.sourceId(), q.pool(), "de", q.difficulty(), q.objectives(), q.labels(), q.stimulus(),
                q.content(), q.rationale(), q.key());
    }

    static AuthoredQuestion keyed(AuthoredQuestion q, AnswerKey key) {
        return new AuthoredQuestion(q.sourceId(), q.pool(), q.language(), q.difficulty(), q.objectives(), q.labels(),
                q.stimulus(), q.content(), q.rationale(), key);
    }

    static AuthoredQuestion on(AuthoredQuestion q, String... objectives) {
        return new AuthoredQuestion(q.sourceId(), q.pool(), q.language(), q.difficulty(), List.of(objectives), q.labels(),
                q.stimulus(), q.content(), q.rationale(), q.key());
    }

    static AuthoredQuestion explained(AuthoredQuestion q, String id, String explanation) {
        Map<String, String> explanations = new LinkedHashMap<>(q.rationale().explanations());
        explanations.put(id, explanation);
        return because(q, new Rationale(explanations, q.rationale().references()));
    }

    static AuthoredQuestion citing(AuthoredQuestion q, Rationale.Reference... references) {
        return because(q, new Rationale(q.rationale().explanations(), List.of(references)));
    }

    static AuthoredQuestion because(AuthoredQuestion q, Rationale rationale) {
        return new AuthoredQuestion(q.sourceId(), q.pool(), q.language(), q.difficulty(), q.objectives(), q.labels(),
                q.stimulus(), q.content(), rationale, q.key());
    }

    public static AuthoredQuestion siblingOf(AuthoredQuestion q, String... siblings) {
        Labels labels = new Labels(List.of(), List.of(), List.of(siblings), "Readyroom authors", true);
        return new AuthoredQuestion(q.sourceId(), q.pool(), q.language(), q.difficulty(), q.objectives(), labels,
                q.stimulus(), q.content(), q.rationale(), q.key());
    }

    /** As an import of a foreign format leaves it: content, key and id, and nothing else. */
    static AuthoredQuestion imported() {
        AuthoredQuestion q = sound();
        return new AuthoredQuestion(q.sourceId(), null, null, null, List.of(), null, null, q.content(), null, q.key());
    }

    /** An outline until 2025-12-22 with plan.services.1 and plan.services.9, and one since with plan.services.1 to 3. */
    static LintContext context() {
        return LintContext.of(CLOCK,
                List.of(outline("2026-01-01", null, "plan.services.1", "plan.services.2", "plan.services.3"),
                        outline("2025-04-30", "2025-12-31", "plan.services.1", "plan.services.8", "plan.services.9")),
                List.of(map()));
    }

    static OutlineVersion outline(String from, String to, String... objectives) {
        List<OutlineVersion.Objective> all = List.of(objectives).stream()
                .map(code -> new OutlineVersion.Objective(code, "Choose a service")).toList();
        return new OutlineVersion("ai-102", LocalDate.parse(from), LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "https://learn.microsoft.com/guide", TODAY, null, null, "en", Map.of(),
                List.of(new OutlineVersion.Domain("plan", "Plan", null, 20, 25, "percent",
                        List.of(new OutlineVersion.SkillGroup("plan.services", "Services", all)))));
    }

    private static ObjectiveMap map() {
        return new ObjectiveMap(new ObjectiveMap.End("ai-102", LocalDate.parse("2025-04-30")),
                new ObjectiveMap.End("ai-102", LocalDate.parse("2026-01-01")), "guide", null, TODAY, null,
                List.of(new ObjectiveMap.Relation("plan.services.9", List.of("plan.services.2", "plan.services.3"), "split"),
                        new ObjectiveMap.Relation("plan.services.8", List.of(), "removed")),
                List.of());
    }

    /** What one rule finds in a question. */
    static List<Finding> found(String rule, AuthoredQuestion question) {
        return Linter.lint(question, context()).stream().filter(finding -> finding.ruleId().equals(rule)).toList();
    }
}
