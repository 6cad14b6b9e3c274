package io.readyroom.question.form;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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
        List<AssembledForm.Place> places = ordered.form().places();
        StringBuilder json = new StringBuilder(HEAD_LENGTH + places.size() * SLOT_LENGTH);
        head(json, ordered);
        json.append(",\"questionIds\":[");
        ids(json, places, PooledQuestion::questionId);
        json.append("],\"questionVersionIds\":[");
        ids(json, places, PooledQuestion::versionId);
        json.append("],\"slots\":[");
        SlotsText slots = new SlotsText(new JsonText(json));
        places.forEach(slots::append);
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
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

    private static void ids(StringBuilder json, List<AssembledForm.Place> places, Function<PooledQuestion, UUID> id) {
        JsonText ids = new JsonText(json);
        places.forEach(place -> ids.string(id.apply(place.pick().question()).toString()));
    }

    private String render(FactsOrder order) {
        try {
            return facts.writeValueAsString(order.facts());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the facts of " + order.exam().code(), e);
        }
    }
}
