package io.readyroom.exam.question;

import java.util.List;

import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FormSlots;

/**
 * A form for one learner.
 *
 * @param seed reproduces it, together with the blueprint's version
 * @param language in which it is served
 * @param sections what each of them holds, by the kind's name; empty when all hold questions
 */
public record Form(String seed, Blueprint blueprint, String language, Facts facts, List<String> sections, FormSlots slots) {

    /** The blueprint that it follows. */
    public record Blueprint(String code, int version) {
    }

    /**
     * The exam's facts.
     *
     * @param json to be frozen into the session as they are
     * @param read what this service itself reads of them
     */
    public record Facts(String json, ExamFacts read) {
    }
}
