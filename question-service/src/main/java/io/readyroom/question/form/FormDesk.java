package io.readyroom.question.form;

import static io.readyroom.question.form.FormRequest.orEmpty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.ModePolicy;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;

/** Turns a request into an order, has it assembled, and says why when that can't be done. */
@Singleton
class FormDesk {

    private static final String FALLBACK_LANGUAGE = "en";

    private final CurrentCatalogue catalogue;
    private final CurrentPools pools;
    private final FormAssembler assembler;
    private final Seeds seeds;
    private final Clock clock;

    FormDesk(CurrentCatalogue catalogue, CurrentPools pools, FormAssembler assembler, Seeds seeds, Clock clock) {
        this.catalogue = catalogue;
        this.pools = pools;
        this.assembler = assembler;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** Of each request its form, or empty when there is none: asked for alone it says why. */
    List<Optional<OrderedForm>> forms(List<FormRequest> requests) {
        return requests.stream().map(this::find).toList();
    }

    private Optional<OrderedForm> find(FormRequest request) {
        try {
            return Optional.of(form(request));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    OrderedForm form(FormRequest request) {
        Exam exam = catalogue.require(request.exam());
        Catalogue all = catalogue.get();
        // Once: others may take their place at any time, and outline and questions of a form belong together.
        QuestionPools available = pools.of(exam.code());
        OutlineVersion outline = available.outline().orElseGet(() -> all.outlineOn(exam, LocalDate.now(clock)));
        Mode mode = mode(request.mode());
        FormOrder order = order(request, exam, new Stock(outline, available), mode);
        AssembledForm form = assembled(request, order, available);
        Language language = Language.bestOf(List.of(Locale.forLanguageTag(order.wanted().language())));
        return new OrderedForm(order, form, new FactsOrder(exam, all, outline, language, mode, form.places().size()));
    }

    private AssembledForm assembled(FormRequest request, FormOrder order, QuestionPools available) {
        AssembledForm form = assembler.assemble(available, order);
        if (form.complete()) {
            return form;
        }
        if (request.supportedTypes() != null) {
            FormOrder everyType = order.with(order.wanted().withTypes(types(request.filtersOrNone().types())));
            AssembledForm withEveryType = assembler.assemble(available, everyType);
            if (withEveryType.complete()) {
                throw tooOld(withEveryType, order);
            }
        }
        throw ProblemException.of(QuestionProblem.FORM_NOT_AVAILABLE, form.shortage().sentence(order.wanted()))
                .with("missing", form.shortage().missing());
    }

    private static ProblemException tooOld(AssembledForm form, FormOrder order) {
        Set<String> needed = form.places().stream().map(place -> place.pick().question().type())
                .filter(type -> !order.wanted().types().contains(type))
                .map(QuestionType::wireName).collect(Collectors.toCollection(TreeSet::new));
        return ProblemException.of(QuestionProblem.CLIENT_TOO_OLD,
                "This form needs question types that the client doesn't name: " + String.join(", ", needed) + ".")
                .with("types", needed);
    }

    /** What a form is made of. */
    private record Stock(OutlineVersion outline, QuestionPools pools) {
    }

    private FormOrder order(FormRequest request, Exam exam, Stock stock, Mode mode) {
        FormRequest.Filters filters = request.filtersOrNone();
        ModePolicy policy = catalogue.get().policy(exam).modes().get(mode);
        Set<String> domains = domains(filters, stock.outline());
        String language = language(request, stock.pools(), policy);
        Wanted wanted = new Wanted(policy.pools(), language, supported(request, types(filters.types())),
                Set.copyOf(orEmpty(filters.difficulties())), domains, Set.copyOf(orEmpty(filters.objectives())));
        return new FormOrder(Blueprints.of(exam, stock.outline(), mode, domains, request.questionCount()), wanted, policy,
                orEmpty(request.seen()), only(request, mode).orElse(null), !"unseen".equals(filters.only()), seed(request));
    }

    private static String language(FormRequest request, QuestionPools pools, ModePolicy policy) {
        String wanted = request.language() == null ? FALLBACK_LANGUAGE
                : Locale.forLanguageTag(request.language()).getLanguage();
        return pools.speaks(wanted, policy.pools()) ? wanted : FALLBACK_LANGUAGE;
    }

    private static Optional<List<UUID>> only(FormRequest request, Mode mode) {
        String only = request.filtersOrNone().only();
        if (mode == Mode.MISSED || "missed".equals(only)) {
            return Optional.of(orEmpty(request.missed()));
        }
        return "flagged".equals(only) ? Optional.of(orEmpty(request.flagged())) : Optional.empty();
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

    private static Set<QuestionType> types(List<String> names) {
        return orEmpty(names).stream().map(name -> QuestionType.named(name)
                .orElseThrow(() -> invalid("filters.types", "there is no type " + name))).collect(Collectors.toSet());
    }

    private static Mode mode(String mode) {
        try {
            return Mode.named(mode);
        } catch (IllegalArgumentException e) {
            throw invalid("mode", "there is no such mode");
        }
    }

    private long seed(FormRequest request) {
        try {
            return request.seed() == null ? seeds.next() : Long.parseLong(request.seed());
        } catch (NumberFormatException e) {
            throw invalid("seed", "a whole number of 64 bits");
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The form cannot be ordered like this.")
                .withError(field, message);
    }
}
