package io.readyroom.exam.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FormSlots;
import io.readyroom.exam.form.Slot;
import io.readyroom.exam.form.SlotReader;
import io.readyroom.platform.web.json.JsonTokens;
import io.readyroom.platform.web.json.PackedIds;

/** Reads a form token by token; {@code contracts/forms} tells what it is. Facts and slots are kept as they came. */
final class FormParser {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;
    private final JsonParser parser;
    private final JsonTokens tokens;
    private final ObjectReader factsReader;

    private String seed;
    private Form.Blueprint blueprint;
    private String language;
    private Form.Facts facts;
    private List<String> sections = List.of();
    private List<UUID> questionIds;
    private List<UUID> versionIds;
    private List<Slot> slots;
    private String slotsText;

    private FormParser(byte[] body, JsonParser parser, ObjectReader factsReader) {
        this.body = body;
        this.parser = parser;
        this.tokens = new JsonTokens(parser);
        this.factsReader = factsReader;
    }

    /**
     * The form in a body; fails when it lacks anything or its slots are not as they have to be.
     *
     * @param factsReader of {@link ExamFacts}, for one value among others
     */
    static Form read(byte[] body, ObjectReader factsReader) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            Form form = new FormParser(body, parser, factsReader).form();
            requireEnd(parser);
            return form;
        }
    }

    /** The forms in the array of a body, empty where it has null; fails when one of them is not as it has to be. */
    static List<Optional<Form>> readAll(byte[] body, ObjectReader factsReader) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            JsonTokens tokens = new JsonTokens(parser);
            tokens.expect(JsonToken.START_ARRAY);
            List<Optional<Form>> forms = new ArrayList<>();
            while (tokens.hasNextElement()) {
                forms.add(tokens.isNull() ? Optional.empty()
                        : Optional.of(new FormParser(body, parser, factsReader).form()));
            }
            requireEnd(parser);
            return forms;
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonTokens(parser).unexpected();
        }
    }

    private Form form() throws IOException {
        tokens.expect(JsonToken.START_OBJECT);
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            field(name);
        }
        requireAll();
        return new Form(seed, blueprint, language, facts, sections, FormSlots.of(questionIds, versionIds, slotsText, slots));
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "seed" -> seed = tokens.text();
            case "blueprint" -> blueprint = blueprint();
            case "language" -> language = tokens.text();
            case "facts" -> facts = facts();
            case "sections" -> sections = tokens.texts();
            case "questionIds" -> questionIds = ids();
            case "questionVersionIds" -> versionIds = ids();
            case "slots" -> {
                int start = startOfToken();
                slots = SlotReader.read(body, tokens);
                slotsText = textFrom(start);
            }
            default -> parser.skipChildren();
        }
    }

    private void requireAll() throws IOException {
        require("seed", seed);
        require("blueprint", blueprint);
        require("language", language);
        require("facts", facts);
        require("questionIds", questionIds);
        require("questionVersionIds", versionIds);
        require("slots", slots);
    }

    private void require(String name, Object value) throws IOException {
        if (value == null) {
            throw new JsonParseException(parser, "no " + name);
        }
    }

    private List<UUID> ids() throws IOException {
        try {
            return PackedIds.read(tokens.text()).ids();
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(parser, "no ids", e);
        }
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

    private int startOfToken() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The text up to the end of the current token. */
    private String textFrom(int start) {
        return new String(body, start, (int) parser.currentLocation().getByteOffset() - start, StandardCharsets.UTF_8);
    }
}
