package io.readyroom.question.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;

/**
 * What authors may know of forms: what a blueprint, in use or not, would give and what it takes. Nothing is stored or served.
 */
@Singleton
public class Rehearsals {

    private final CurrentCatalogue catalogue;
    private final CurrentPools pools;
    private final FormOrders orders;
    private final CurrentBlueprints blueprints;
    private final Clock clock;
    private final FormAssembler assembler = new FormAssembler();

    Rehearsals(CurrentCatalogue catalogue, CurrentPools pools, FormOrders orders, CurrentBlueprints blueprints, Clock clock) {
        this.catalogue = catalogue;
        this.pools = pools;
        this.orders = orders;
        this.blueprints = blueprints;
        this.clock = clock;
    }

    /**
     * Who would sit it.
     *
     * @param language wanted, or null
     * @param seen question ids, oldest first
     * @param sat how many forms of this blueprint the learner has sat before, besides
     */
    public record Learner(String language, List<UUID> seen, int sat) {

        Learner having(List<UUID> now) {
            return new Learner(language, List.copyOf(now), 0);
        }
    }

    /** A form by a seed, for a learner. */
    public Rehearsal rehearse(BlueprintVersion blueprint, Learner learner, long seed) {
        Exam exam = catalogue.require(blueprint.exam());
        Catalogue all = catalogue.get();
        QuestionPools available = pools.of(exam.code());
        OutlineVersion outline = available.outline().orElseGet(() -> all.outlineOn(exam, LocalDate.now(clock)));
        Sitting sitting = Sitting.of(all, exam, outline, blueprint.mode());
        List<UUID> seen = new ArrayList<>(learner.seen());
        for (int before = 1; before <= learner.sat(); before++) {
            FormOrder order = orders.trial(blueprint, sitting, available, learner.having(seen), seed - before);
            assembler.assemble(available, order).places()
                    .forEach(place -> seen.add(place.pick().question().questionId()));
        }
        FormOrder order = orders.trial(blueprint, sitting, available, learner.having(seen), seed);
        return Rehearsal.of(assembler.assemble(available, order), order);
    }

    /** What one form of an exam and mode takes, by the blueprint that is in use. */
    public FormNeeds needs(Exam exam, OutlineVersion outline, Mode mode) {
        Sitting sitting = Sitting.of(catalogue.get(), exam, outline, mode);
        return blueprints.find(exam.code(), mode).map(stored -> needs(stored, sitting)).orElseGet(() -> {
            Blueprint builtIn = Blueprints.builtIn(sitting, Set.of(), null);
            return new FormNeeds(builtIn.code(), builtIn.version(), BlueprintRules.Unit.ITEMS, domains(builtIn), Map.of(),
                    new FormNeeds.Groups(0, 1), new FormNeeds.Groups(0, 1), true, 0, Design.PERCENT, sitting.policy().pools());
        });
    }

    /** What one form of a blueprint takes, in use or not. */
    public FormNeeds needs(BlueprintVersion blueprint, Exam exam, OutlineVersion outline) {
        return needs(blueprint, Sitting.of(catalogue.get(), exam, outline, blueprint.mode()));
    }

    private static FormNeeds needs(BlueprintVersion stored, Sitting sitting) {
        Blueprint blueprint = Blueprints.whole(stored, sitting);
        Design design = blueprint.design();
        Map<QuestionType, Integer> types = new LinkedHashMap<>();
        for (int type = 0; type < Shelves.TYPES.size(); type++) {
            if (design.typeMin(type) > 0) {
                types.put(Shelves.TYPES.get(type), design.typeMin(type));
            }
        }
        return new FormNeeds(stored.code(), stored.version(), stored.rules().unit(), domains(blueprint), types,
                groups(design, PublishedQuestion.CASE_STUDY), groups(design, PublishedQuestion.SERIES), false, design.pilots(),
                design.exposureCap(), FormOrders.pools(stored.rules(), sitting));
    }

    private static FormNeeds.Groups groups(Design design, String stimulusKind) {
        BlueprintRules.Groups wanted = design.groups(stimulusKind);
        return new FormNeeds.Groups(wanted.count(), wanted.least());
    }

    private static Map<String, Integer> domains(Blueprint blueprint) {
        boolean any = blueprint.items() > 0 && blueprint.weights().values().stream().anyMatch(weight -> weight > 0);
        return any ? Allotment.of(blueprint.weights(), blueprint.items()) : Map.of();
    }

    /** Whether a code is that of a built-in blueprint. */
    public static boolean isBuiltIn(String code, String exam, Mode mode) {
        return code.equals(Blueprints.builtInCode(exam, mode));
    }
}
