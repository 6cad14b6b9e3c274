package io.readyroom.exam.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FormSlots;
import io.readyroom.platform.web.json.JsonTokens;

/**
 * Reads a form token by token, at a fraction of what it costs to bind it to records and write its slots again. Slots that have
 * the fields of {@link io.readyroom.exam.form.Slot} and no others are kept as they came; any other form is refused.
 */
final class PlainForm {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;
    private final JsonParser parser;
    private final JsonTokens tokens;
    private final ObjectReader factsReader;

    private PlainForm(byte[] body, JsonParser parser, ObjectReader factsReader) {
        this.body = body;
        this.parser = parser;
        this.tokens = new JsonTokens(parser);
        this.factsReader = factsReader;
    }

    /**
     * The form in a body; fails when it lacks anything or its slots have more than is known.
     *
     * @param factsReader of {@link ExamFacts}, for one value among others
     */
    static Form read(byte[] body, ObjectReader factsReader) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            return new PlainForm(body, parser, factsReader).form();
        }
    }

    private Form form() throws IOException {
        String seed = null;
        Form.Blueprint blueprint = null;
        String language = null;
        Form.Facts facts = null;
        FormSlots slots = null;
        parser.nextToken();
        tokens.expect(JsonToken.START_OBJECT);
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            switch (name) {
                case "seed" -> seed = tokens.text();
                case "blueprint" -> blueprint = blueprint();
                case "language" -> language = tokens.text();
                case "facts" -> facts = facts();
                case "slots" -> slots = slots();
                default -> parser.skipChildren();
            }
        }
        if (seed == null || blueprint == null || language == null || facts == null || slots == null
                || parser.nextToken() != null) {
            throw tokens.unexpected();
        }
        return new Form(seed, blueprint, language, facts, slots);
    }

    private Form.Blueprint blueprint() throws IOException {
        tokens.expect(JsonToken.START_OBJECT);
        String code = null;
        Integer version = null;
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            switch (name) {
                case "code" -> code = tokens.text();
                case "version" -> version = tokens.number();
                default -> parser.skipChildren();
            }
        }
        if (code == null || version == null) {
            throw tokens.unexpected();
        }
        return new Form.Blueprint(code, version);
    }

    private Form.Facts facts() throws IOException {
        tokens.expect(JsonToken.START_OBJECT);
        int start = startOfToken();
        ExamFacts read = factsReader.readValue(parser);
        return new Form.Facts(textFrom(start), read);
    }

    private FormSlots slots() throws IOException {
        tokens.expect(JsonToken.START_ARRAY);
        int start = startOfToken();
        List<UUID> questionIds = new ArrayList<>();
        List<CandidateSlot> candidate = new ArrayList<>();
        while (tokens.hasNextElement()) {
            PlainSlot slot = PlainSlot.read(tokens);
            questionIds.add(slot.questionId());
            candidate.add(slot.candidate());
            if (slot.candidate().position() != candidate.size()) {
                throw tokens.unexpected();
            }
        }
        if (candidate.isEmpty()) {
            throw tokens.unexpected();
        }
        return new FormSlots(textFrom(start), List.copyOf(questionIds), List.copyOf(candidate));
    }

    private int startOfToken() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The text up to the end of the current token. */
    private String textFrom(int start) {
        return new String(body, start, (int) parser.currentLocation().getByteOffset() - start, StandardCharsets.UTF_8);
    }
}
