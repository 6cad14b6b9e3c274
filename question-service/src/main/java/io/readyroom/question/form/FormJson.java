package io.readyroom.question.form;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.content.JsonText;

/**
 * Writes a form as {@link FormResponse} and {@code contracts/forms} describe it. The facts of an exam are rendered once and
 * copied from then on.
 */
@Singleton
class FormJson {

    /** Exams × modes × languages × lengths of a form, of those that are asked for; an entry has 1 to 2 KiB. */
    private static final int KEPT_FACTS = 1_000;
    private static final int SLOT_LENGTH = 160;
    private static final int HEAD_LENGTH = 2_048;

    private final ObjectWriter facts;
    private final Cache<FactsOrder.Key, String> rendered = Caffeine.newBuilder().maximumSize(KEPT_FACTS).build();

    FormJson(ObjectMapper json) {
        this.facts = json.writerFor(ExamFacts.class);
    }

    /** In UTF-8. */
    byte[] write(OrderedForm ordered) {
        StringBuilder json = new StringBuilder(length(ordered));
        append(json, ordered);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Several in an array, with null for what is empty; in UTF-8. */
    byte[] write(List<Optional<OrderedForm>> several) {
        StringBuilder json = new StringBuilder(2 + several.stream().mapToInt(one -> one.map(FormJson::length).orElse(8)).sum());
        char separator = '[';
        for (Optional<OrderedForm> one : several) {
            json.append(separator);
            one.ifPresentOrElse(ordered -> append(json, ordered), () -> json.append("null"));
            separator = ',';
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int length(OrderedForm ordered) {
        return HEAD_LENGTH + ordered.form().places().size() * SLOT_LENGTH;
    }

    private void append(StringBuilder json, OrderedForm ordered) {
        List<AssembledForm.Place> places = ordered.form().places();
        head(json, ordered);
        sections(json, ordered.form().sections());
        json.append(",\"questionIds\":\"").append(ids(places, PooledQuestion::questionId))
                .append("\",\"questionVersionIds\":\"").append(ids(places, PooledQuestion::versionId))
                .append("\",\"slots\":[");
        SlotsText slots = new SlotsText(new JsonText(json));
        places.forEach(slots::append);
        json.append("]}");
    }

    /** Kinds have no character that JSON would escape. */
    private static void sections(StringBuilder json, List<String> kinds) {
        if (kinds.stream().anyMatch(kind -> !AssembledForm.QUESTIONS.equals(kind))) {
            json.append(",\"sections\":[\"").append(String.join("\",\"", kinds)).append("\"]");
        }
    }

    /** Codes and languages have no character that JSON would escape. */
    private void head(StringBuilder json, OrderedForm ordered) {
        FormOrder order = ordered.order();
        json.append("{\"seed\":\"").append(order.seed())
                .append("\",\"blueprint\":{\"code\":\"").append(order.blueprint().code())
                .append("\",\"version\":").append(order.blueprint().version())
                .append("},\"language\":\"").append(order.wanted().language())
                .append("\",\"facts\":").append(rendered.get(ordered.facts().key(), key -> render(ordered.facts())));
    }

    private static String ids(List<AssembledForm.Place> places, Function<PooledQuestion, UUID> id) {
        return PackedIds.of(places.stream().map(place -> id.apply(place.pick().question())).toList()).write();
    }

    private String render(FactsOrder order) {
        try {
            return facts.writeValueAsString(order.facts());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the facts of " + order.exam().code(), e);
        }
    }
}
