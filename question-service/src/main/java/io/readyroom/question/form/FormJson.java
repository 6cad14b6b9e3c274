package io.readyroom.question.form;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Writes a form byte for byte as Jackson writes its {@link FormResponse}, from pieces: the facts of an exam and the fixed part
 * of a slot are rendered once and copied from then on.
 */
@Singleton
class FormJson {

    /** Exams × modes × languages × lengths of a form, of those that are asked for; an entry has 1 to 2 KiB. */
    private static final int KEPT_FACTS = 1_000;
    private static final int SLOT_LENGTH = 400;
    private static final int HEAD_LENGTH = 2048;

    private final ObjectWriter facts;
    private final Cache<FactsOrder.Key, String> rendered = Caffeine.newBuilder().maximumSize(KEPT_FACTS).build();

    FormJson(ObjectMapper json) {
        this.facts = json.writerFor(ExamFacts.class);
    }

    byte[] write(OrderedForm ordered) {
        List<AssembledForm.Place> places = ordered.form().places();
        StringBuilder json = new StringBuilder(HEAD_LENGTH + places.size() * SLOT_LENGTH);
        head(json, ordered);
        json.append(",\"slots\":[");
        for (AssembledForm.Place place : places) {
            slot(json, place);
        }
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

    private static void slot(StringBuilder json, AssembledForm.Place place) {
        PooledQuestion question = place.pick().question();
        json.append(place.position() == 1 ? "{\"position\":" : ",{\"position\":").append(place.position())
                .append(question.slotJson()).append(place.pick().repeated());
        if (question.stimulusId() != null) {
            json.append(",\"stimulusId\":\"").append(question.stimulusId()).append('"');
        }
        json.append(",\"section\":").append(place.section()).append(",\"shape\":");
        place.shape().appendTo(json);
        json.append('}');
    }

    private String render(FactsOrder order) {
        try {
            return facts.writeValueAsString(order.facts());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the facts of " + order.exam().code(), e);
        }
    }
}
