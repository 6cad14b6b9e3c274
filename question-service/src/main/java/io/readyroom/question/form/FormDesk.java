package io.readyroom.question.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;

/** Has forms assembled, and says why when that can't be done. */
@Singleton
class FormDesk {

    private final CurrentCatalogue catalogue;
    private final CurrentPools pools;
    private final FormOrders orders;
    private final FormAssembler assembler;
    private final Clock clock;

    FormDesk(CurrentCatalogue catalogue, CurrentPools pools, FormOrders orders, FormAssembler assembler, Clock clock) {
        this.catalogue = catalogue;
        this.pools = pools;
        this.orders = orders;
        this.assembler = assembler;
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
        Sitting sitting = Sitting.of(all, exam, outline, mode(request.mode()));
        FormOrder order = orders.of(request, sitting, available);
        AssembledForm form = assembled(request, order, available);
        Language language = Language.bestOf(List.of(Locale.forLanguageTag(order.wanted().language())));
        return new OrderedForm(order, form,
                new FactsOrder(exam, all, outline, language, sitting.mode(), form.places().size()));
    }

    private AssembledForm assembled(FormRequest request, FormOrder order, QuestionPools available) {
        AssembledForm form = assembler.assemble(available, order);
        if (form.complete()) {
            return form;
        }
        if (request.supportedTypes() != null) {
            FormOrder everyType = order.with(order.wanted().withTypes(FormOrders.types(request.filtersOrNone().types())));
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

    private static Mode mode(String mode) {
        try {
            return Mode.named(mode);
        } catch (IllegalArgumentException e) {
            throw FormOrders.invalid("mode", "there is no such mode");
        }
    }
}
