package io.readyroom.question.form;

import static io.readyroom.question.form.FormRequest.orEmpty;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.Rehearsals.Learner;

/** Makes of what a session asks for an order that assembly understands. */
@Singleton
class FormOrders {

    private static final String FALLBACK_LANGUAGE = "en";

    private final CurrentBlueprints blueprints;
    private final Seeds seeds;

    FormOrders(CurrentBlueprints blueprints, Seeds seeds) {
        this.blueprints = blueprints;
        this.seeds = seeds;
    }

    /** By the blueprint in use, of these pools. Fails with the problem that names what can't be ordered like this. */
    FormOrder of(FormRequest request, Sitting sitting, QuestionPools available) {
        FormRequest.Filters filters = request.filtersOrNone();
        Set<String> domains = domains(filters, sitting.outline());
        Optional<List<UUID>> only = only(request, sitting.mode());
        Optional<BlueprintVersion> stored = blueprints.find(sitting.exam().code(), sitting.mode());
        boolean whole = only.isEmpty() && isWhole(request);
        Integer count = request.questions() == null ? request.questionCount() : Integer.valueOf(only.orElseThrow().size());
        Blueprint blueprint = stored
                .map(version -> whole ? Blueprints.whole(version, sitting)
                        : Blueprints.part(version, sitting, domains, count))
                .orElseGet(() -> Blueprints.builtIn(sitting, domains, count));
        BlueprintRules rules = stored.map(BlueprintVersion::rules).orElse(BlueprintRules.NONE);
        List<String> from = pools(rules, sitting);
        Wanted wanted = new Wanted(from, language(request.language(), available, rules, from),
                supported(request, types(filters.types())), Set.copyOf(orEmpty(filters.difficulties())), domains,
                inOrder(orEmpty(filters.objectives())));
        return new FormOrder(blueprint, wanted, sitting.policy(), orEmpty(request.seen()), only.orElse(null),
                request.questions() != null, !"unseen".equals(filters.only()), seed(request));
    }

    /** A whole form of a blueprint, in use or not, for a learner. */
    FormOrder trial(BlueprintVersion blueprint, Sitting sitting, QuestionPools available, Learner learner, long seed) {
        List<String> from = pools(blueprint.rules(), sitting);
        Wanted wanted = new Wanted(from, language(learner.language(), available, blueprint.rules(), from), Set.of(), Set.of(),
                Set.of(), Set.of());
        return new FormOrder(Blueprints.whole(blueprint, sitting), wanted, sitting.policy(), learner.seen(), null, true, seed);
    }

    private static boolean isWhole(FormRequest request) {
        FormRequest.Filters filters = request.filtersOrNone();
        return request.questionCount() == null && orEmpty(filters.domains()).isEmpty()
                && orEmpty(filters.objectives()).isEmpty() && orEmpty(filters.types()).isEmpty()
                && orEmpty(filters.difficulties()).isEmpty();
    }

    /** Of the rules, or where they don't say of the policy. */
    static List<String> pools(BlueprintRules rules, Sitting sitting) {
        return rules.pools() == null ? sitting.policy().pools() : rules.pools();
    }

    private static String language(String asked, QuestionPools available, BlueprintRules rules, List<String> from) {
        List<String> allowed = orEmpty(rules.languages());
        String fallback = allowed.isEmpty() || allowed.contains(FALLBACK_LANGUAGE) ? FALLBACK_LANGUAGE : allowed.get(0);
        String wanted = asked == null ? fallback : Locale.forLanguageTag(asked).getLanguage();
        boolean isAllowed = allowed.isEmpty() || allowed.contains(wanted);
        return isAllowed && available.speaks(wanted, from) ? wanted : fallback;
    }

    private static Set<String> inOrder(List<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    private static Optional<List<UUID>> only(FormRequest request, Mode mode) {
        if (request.questions() != null) {
            return Optional.of(given(request.questions()));
        }
        String only = request.filtersOrNone().only();
        if (mode == Mode.MISSED || "missed".equals(only)) {
            return Optional.of(orEmpty(request.missed()));
        }
        return "flagged".equals(only) ? Optional.of(orEmpty(request.flagged())) : Optional.empty();
    }

    private static List<UUID> given(PackedIds questions) {
        List<UUID> distinct = questions.ids().stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > FormRequest.MOST_QUESTIONS) {
            throw invalid("questions", "between 1 and " + FormRequest.MOST_QUESTIONS + " questions");
        }
        return distinct;
    }

    private static Set<String> domains(FormRequest.Filters filters, OutlineVersion outline) {
        Set<String> known = outline.domains().stream().map(OutlineVersion.Domain::code).collect(Collectors.toSet());
        Set<String> wanted = Set.copyOf(orEmpty(filters.domains()));
        if (!known.containsAll(wanted)) {
            throw invalid("filters.domains", "this exam's outline has " + String.join(", ", new TreeSet<>(known)));
        }
        if (orEmpty(filters.objectives()).isEmpty()) {
            return wanted;
        }
        Set<String> ofObjectives = outline.objectives()
                .filter(placed -> filters.objectives().contains(placed.objective().code()))
                .map(OutlineVersion.Placed::domain).filter(domain -> Wanted.admits(wanted, domain))
                .collect(Collectors.toSet());
        if (ofObjectives.isEmpty()) {
            throw invalid("filters.objectives", "none of them is in this exam's outline");
        }
        return ofObjectives;
    }

    private static Set<QuestionType> supported(FormRequest request, Set<QuestionType> filtered) {
        if (request.supportedTypes() == null) {
            return filtered;
        }
        // A newer client may name types that this release doesn't know: they don't matter.
        Set<QuestionType> supported = request.supportedTypes().stream().flatMap(name -> QuestionType.named(name).stream())
                .filter(type -> Wanted.admits(filtered, type)).collect(Collectors.toSet());
        if (supported.isEmpty()) {
            throw ProblemException.of(QuestionProblem.CLIENT_TOO_OLD, "The client names no question type that fits.");
        }
        return supported;
    }

    /** Types by their names. */
    static Set<QuestionType> types(List<String> names) {
        return orEmpty(names).stream().map(name -> QuestionType.named(name)
                .orElseThrow(() -> invalid("filters.types", "there is no type " + name))).collect(Collectors.toSet());
    }

    private long seed(FormRequest request) {
        try {
            return request.seed() == null ? seeds.next() : Long.parseLong(request.seed());
        } catch (NumberFormatException e) {
            throw invalid("seed", "a whole number of 64 bits");
        }
    }

    /** The refusal of an order. */
    static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The form cannot be ordered like this.")
                .withError(field, message);
    }
}
