package io.readyroom.question.form;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.Placement;
import io.readyroom.question.seed.ShippedCatalogue;
import io.readyroom.question.seed.ShippedQuestions;

/** Forms of the shipped banks, as the service makes them of published questions and built-in blueprints. */
final class ShippedForms {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private final FormDesk desk;

    ShippedForms() {
        Catalogue catalogue = new Catalogue(ShippedCatalogue.facts());
        CurrentCatalogue current = new CurrentCatalogue();
        current.replace(catalogue);
        CurrentPools pools = new CurrentPools();
        pools.replace(ShippedQuestions.exams().stream().collect(toMap(exam -> exam, exam -> pools(catalogue, exam))));
        desk = new FormDesk(current, pools, new FormOrders(new CurrentBlueprints(), new Seeds()), new FormAssembler(), DAY);
    }

    /**
     * A simulation of an exam, whole.
     *
     * @param seen what the learner has had, oldest first
     */
    AssembledForm simulation(String exam, List<UUID> seen, long seed) {
        FormRequest request = new FormRequest(exam, "exam", "en", null, null, PackedIds.of(seen), null, null, null,
                Long.toString(seed), null);
        return desk.form(request).form();
    }

    private static QuestionPools pools(Catalogue catalogue, String code) {
        Exam exam = catalogue.exam(code).orElseThrow();
        Placement placement = Placement.on(catalogue, exam, LocalDate.now(DAY));
        Bank bank = ShippedQuestions.bank(code);
        Map<String, String> kinds = bank.stimuli().stream()
                .collect(toMap(AuthoredStimulus::sourceId, AuthoredStimulus::kind));
        return QuestionPools.of(bank.questions().stream().map(question -> published(code, question, placement, kinds)).toList(),
                GradingPolicy.PER_COMPONENT, placement.outline());
    }

    private static PublishedQuestion published(String exam, AuthoredQuestion question, Placement placement,
            Map<String, String> kinds) {
        Placement.Place place = placement
                .place(new TreeMap<>(Map.of(placement.outline().asOf(), question.objectives()))).orElseThrow();
        String stimulus = question.stimulus();
        return new PublishedQuestion(id(question.sourceId()), id(question.sourceId() + " 1"), question.sourceId(), exam,
                question.content().type(), question.pool(), question.language(), question.difficulty(),
                question.content().components(), stimulus == null ? null : id(stimulus), place.domain(), place.objectives(),
                question.labels().enemies(), question.labels().siblings(), question.content().shape(),
                stimulus == null ? null : kinds.get(stimulus), false);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
