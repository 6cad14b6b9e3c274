package io.readyroom.question.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;

/** The blueprint of an exam and mode, until authors write their own: from the sample's allotment or the outline's weights. */
final class Blueprints {

    private static final int VERSION = 1;
    /** Most that a diagnostic asks; it usually stops earlier. */
    private static final int DIAGNOSTIC_ITEMS = 40;
    private static final int DRILL_ITEMS = 20;
    private static final int TOPIC_ITEMS = 10;

    private Blueprints() {
    }

    /**
     * @param domains only these, all when empty
     * @param questionCount as asked for, or null for the mode's own
     */
    static Blueprint of(Exam exam, OutlineVersion outline, Mode mode, Set<String> domains, Integer questionCount) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        outline.domains().stream().filter(domain -> Wanted.admits(domains, domain.code()))
                .forEach(domain -> weights.put(domain.code(), weight(exam, mode, domain)));
        boolean exact = questionCount != null || mode == Mode.FREE || mode == Mode.EXAM;
        int items = questionCount == null ? items(exam, mode) : questionCount;
        return new Blueprint(exam.code() + "-" + mode.wireName(), VERSION, weights, items, exact);
    }

    private static int weight(Exam exam, Mode mode, OutlineVersion.Domain domain) {
        return mode == Mode.FREE && exam.sampleAllotment() != null
                ? exam.sampleAllotment().getOrDefault(domain.code(), 0)
                : domain.doubledMidpoint();
    }

    private static int items(Exam exam, Mode mode) {
        return switch (mode) {
            case FREE -> exam.sampleSize() == null ? 0 : exam.sampleSize();
            case EXAM -> (exam.items().min() + exam.items().max()) / 2;
            case DIAGNOSTIC -> DIAGNOSTIC_ITEMS;
            case TOPIC -> TOPIC_ITEMS;
            case PRACTICE, MISSED, REVIEW -> DRILL_ITEMS;
        };
    }
}
