package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.ModePolicy;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

/** Questions, pools and orders for tests of assembly. Ids follow from the number, so that a run can be repeated. */
final class QuestionMother {

    static final List<String> DOMAINS = List.of("plan", "genai", "vision");
    private static final List<QuestionType> TYPES = List.of(QuestionType.values());
    private static final List<String> DIFFICULTIES = List.of("easy", "medium", "hard");

    private QuestionMother() {
    }

    static UUID id(int number) {
        return new UUID(0x7000L, number);
    }

    static PublishedQuestion question(int number, String domain, String pool) {
        return question(number, domain, pool, null, List.of(), List.of());
    }

    static PublishedQuestion question(int number, String domain, String pool, UUID stimulus, List<String> enemies,
            List<String> siblings) {
        QuestionType type = TYPES.get(number % TYPES.size());
        return new PublishedQuestion(id(number), new UUID(0x8000L, number), sourceId(number), "ai-102", type, pool, "en",
                DIFFICULTIES.get(number % 3), 2, stimulus, domain, List.of(domain + ".group." + (number % 4)), enemies,
                siblings, shape(type));
    }

    static String sourceId(int number) {
        return "q-%06d".formatted(number);
    }

    /** That many questions in each of the three domains. */
    static List<PublishedQuestion> bank(int perDomain, String pool) {
        List<PublishedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < perDomain * DOMAINS.size(); i++) {
            questions.add(question(i, DOMAINS.get(i % DOMAINS.size()), pool));
        }
        return questions;
    }

    static QuestionPools pools(List<PublishedQuestion> questions) {
        return QuestionPools.of(questions, GradingPolicy.PER_COMPONENT);
    }

    static Wanted wanted(String... pools) {
        return new Wanted(List.of(pools), "en", Set.of(), Set.of(), Set.of(), Set.of());
    }

    static Blueprint blueprint(int items) {
        return new Blueprint("test", 1, Map.of("plan", 2, "genai", 2, "vision", 1), items, true);
    }

    static FormOrder order(Blueprint blueprint, Wanted wanted, List<UUID> seen, long seed) {
        return new FormOrder(blueprint, wanted, policy(false), seen, null, true, seed);
    }

    static ModePolicy policy(boolean locksCaseStudies) {
        return policy(locksCaseStudies ? List.of("case_study") : List.of(), List.of());
    }

    static ModePolicy policy(List<String> lockOnLeave, List<String> lockOnAnswer) {
        return new ModePolicy("none", null, null, false, "free", lockOnLeave, lockOnAnswer, true, true, true,
                new ModePolicy.Breaks(false, true, false), true, "onAnswer", List.of("practice"), List.of("reserve"), null,
                null, false, 0, new ModePolicy.Expiry("last_answer", 30, null), new ModePolicy.Counts(true, true, null));
    }

    static ResponseShape shape(QuestionType type) {
        List<String> ids = List.of("a", "b", "c", "d");
        return switch (type) {
            case SINGLE_CHOICE -> new ResponseShape.Options(type, ids, null);
            case MULTIPLE_RESPONSE, ORDERING -> new ResponseShape.Options(type, ids, 2);
            case MATCHING -> new ResponseShape.Matching(type, List.of("s1", "s2", "s3"), List.of("t1", "t2"), false);
            case DROPDOWN -> new ResponseShape.Dropdown(type,
                    List.of(new ResponseShape.GapShape("g1", List.of("o1", "o2", "o3"))));
            case STATEMENT_GRID -> new ResponseShape.Statements(type, List.of("s1", "s2"));
            case HOTSPOT -> new ResponseShape.Regions(type, List.of("r1", "r2"), 1);
            case TEXT_ENTRY -> new ResponseShape.Text(type, "text", 200);
        };
    }
}
