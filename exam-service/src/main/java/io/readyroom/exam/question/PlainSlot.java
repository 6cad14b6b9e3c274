package io.readyroom.exam.question;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonToken;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.response.ShapeReader;
import io.readyroom.platform.web.json.JsonTokens;

/** What is needed of a slot whose text is kept as it came. */
record PlainSlot(UUID questionId, CandidateSlot candidate) {

    /** Fields that every slot has: all of {@link io.readyroom.exam.form.Slot} but stimulus and section. */
    private static final int REQUIRED = 11;

    /** The slot whose first token is the current one; fails when it lacks a field or has one that isn't known. */
    static PlainSlot read(JsonTokens tokens) throws IOException {
        int position = 0;
        UUID question = null;
        UUID version = null;
        String type = null;
        int maxPoints = 0;
        Integer section = null;
        ResponseShape shape = null;
        int required = 0;
        tokens.expect(JsonToken.START_OBJECT);
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            required++;
            switch (name) {
                case "position" -> position = tokens.number();
                case "questionId" -> question = tokens.id();
                case "questionVersionId" -> version = tokens.id();
                case "type" -> type = tokens.text();
                case "maxPoints" -> maxPoints = tokens.number();
                case "shape" -> shape = ShapeReader.read(tokens);
                case "objective", "domain", "pool" -> tokens.expect(JsonToken.VALUE_STRING);
                case "scored", "repeated" -> tokens.flag();
                case "stimulusId" -> {
                    tokens.expect(JsonToken.VALUE_STRING);
                    required--;
                }
                case "section" -> {
                    section = tokens.number();
                    required--;
                }
                default -> throw tokens.unexpected();
            }
        }
        if (required != REQUIRED || question == null || version == null || type == null || shape == null) {
            throw tokens.unexpected();
        }
        return new PlainSlot(question, new CandidateSlot(position, version, type, maxPoints, section, shape));
    }
}
