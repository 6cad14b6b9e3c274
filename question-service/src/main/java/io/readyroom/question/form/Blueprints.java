package io.readyroom.question.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * The blueprint of an exam and mode: the one that authors wrote, or where they didn't the built-in one, from the sample's
 * allotment or the outline's weights.
 */
final class Blueprints {

    private static final int VERSION = 1;
    /** Most that a diagnostic asks; it usually stops earlier. */
    private static final int DIAGNOSTIC_ITEMS = 40;
    private static final int DRILL_ITEMS = 20;
    private static final int TOPIC_ITEMS = 10;

    private Blueprints() {
    }

    /** The code of the built-in blueprint; no stored one has it. */
    static String builtInCode(String exam, Mode mode) {
        return exam + "-" + mode.wireName();
    }

    /**
     * @param domains only these, all when empty
     * @param questionCount as asked for, or null for the mode's own
     */
    static Blueprint builtIn(Sitting sitting, Set<String> domains, Integer questionCount) {
        Exam exam = sitting.exam();
        Mode mode = sitting.mode();
        Map<String, Integer> weights = new LinkedHashMap<>();
        sitting.outline().domains().stream().filter(domain -> Wanted.admits(domains, domain.code()))
                .forEach(domain -> weights.put(domain.code(), weight(exam, mode, domain)));
        boolean exact = questionCount != null || mode == Mode.FREE || mode == Mode.EXAM;
        int items = questionCount == null ? items(exam, mode) : questionCount;
        return new Blueprint(builtInCode(exam.code(), mode), VERSION, weights, items, exact);
    }

    /** A stored one as it is, for a form that the learner asked nothing special of. */
    static Blueprint whole(BlueprintVersion stored, Sitting sitting) {
        BlueprintRules.Span size = size(stored.rules(), sitting);
        return new Blueprint(stored.code(), stored.version(), weights(stored.rules(), sitting, Set.of()),
                (size.min() + size.max()) / 2, true, new Design(stored.rules(), size.min()));
    }

    /**
     * A stored one's weights, for a form that the learner filtered or gave a length: its mix and its groups are for whole
     * forms.
     *
     * @param domains only these, all when empty
     * @param questionCount as asked for, or null for the stored one's own
     */
    static Blueprint part(BlueprintVersion stored, Sitting sitting, Set<String> domains, Integer questionCount) {
        boolean byItems = stored.rules().unit() == BlueprintRules.Unit.ITEMS;
        BlueprintRules.Span size = size(stored.rules(), sitting);
        int own = byItems ? (size.min() + size.max()) / 2 : items(sitting.exam(), sitting.mode());
        boolean exact = questionCount != null || sitting.mode() == Mode.FREE || sitting.mode() == Mode.EXAM;
        return new Blueprint(stored.code(), stored.version(), weights(stored.rules(), sitting, domains),
                questionCount == null ? own : questionCount, exact);
    }

    private static Map<String, Integer> weights(BlueprintRules rules, Sitting sitting, Set<String> domains) {
        Map<String, Integer> own = rules.weights() == null ? Map.of() : rules.weights();
        Map<String, Integer> weights = new LinkedHashMap<>();
        sitting.outline().domains().stream().filter(domain -> Wanted.admits(domains, domain.code()))
                .forEach(domain -> weights.put(domain.code(), own.containsKey(domain.code()) ? 2 * own.get(domain.code())
                        : domain.doubledMidpoint()));
        return weights;
    }

    /** Without the pilots, which an exam's numbers include. */
    private static BlueprintRules.Span size(BlueprintRules rules, Sitting sitting) {
        if (rules.size() != null) {
            return rules.size();
        }
        if (sitting.mode() == Mode.EXAM) {
            int pilots = rules.pilots() == null ? 0 : rules.pilots();
            return new BlueprintRules.Span(Math.max(1, sitting.exam().items().min() - pilots),
                    Math.max(1, sitting.exam().items().max() - pilots));
        }
        int items = Math.max(1, items(sitting.exam(), sitting.mode()));
        return new BlueprintRules.Span(items, items);
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
