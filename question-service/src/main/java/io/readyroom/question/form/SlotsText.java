package io.readyroom.question.form;

import java.util.HashMap;
import java.util.Map;

import io.readyroom.question.content.JsonText;

/**
 * Appends the slots of one form without names, as {@code contracts/forms} tells: exam-service reads, stores and keeps fifty of
 * them with each start. What recurs is written once and then meant by its number.
 */
final class SlotsText {

    private final JsonText json;
    private final Map<String, Integer> numbers = new HashMap<>();

    SlotsText(JsonText json) {
        this.json = json;
    }

    void append(AssembledForm.Place place) {
        PooledQuestion question = place.pick().question();
        json.begin();
        recurring(question.objectives().get(0));
        recurring(question.domain());
        recurring(question.type().wireName());
        json.number(question.maxPoints()).flag(!question.pilot());
        recurring(question.pool());
        json.flag(place.pick().repeated());
        if (question.stimulusId() == null) {
            json.none();
        } else {
            recurring(question.stimulusId().toString());
        }
        json.number(place.section());
        place.shape().appendTo(json);
        json.end();
    }

    private void recurring(String value) {
        Integer number = numbers.putIfAbsent(value, numbers.size());
        if (number == null) {
            json.string(value);
        } else {
            json.number(number);
        }
    }
}
