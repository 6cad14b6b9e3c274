package io.readyroom.exam.response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonToken;

import io.readyroom.platform.web.json.JsonTokens;

/**
 * Reads a shape token by token, at a fraction of what binding it costs. It takes only a shape that has every field of its type
 * once and no other: such a one holds nothing that this release doesn't know, and may be kept as it came.
 */
public final class ShapeReader {

    private final JsonTokens tokens;
    private int fields;
    private String type;
    private List<String> options;
    private List<String> sources;
    private List<String> targets;
    private List<String> statements;
    private List<String> regions;
    private List<DropdownShape.Gap> gaps;
    private Integer select;
    private Boolean reuseSources;
    private String expects;
    private Integer maxLength;

    private ShapeReader(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /** The shape whose first token is the current one; fails when it is anything but what such a shape has to be. */
    public static ResponseShape read(JsonTokens tokens) throws IOException {
        ShapeReader reader = new ShapeReader(tokens);
        reader.readFields();
        return reader.shape();
    }

    private void readFields() throws IOException {
        tokens.expect(JsonToken.START_OBJECT);
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            fields++;
            switch (name) {
                case "type" -> type = tokens.text();
                case "options" -> options = tokens.texts();
                case "sources" -> sources = tokens.texts();
                case "targets" -> targets = tokens.texts();
                case "statements" -> statements = tokens.texts();
                case "regions" -> regions = tokens.texts();
                case "gaps" -> gaps = gaps();
                case "select" -> select = tokens.number();
                case "reuseSources" -> reuseSources = tokens.flag();
                case "expects" -> expects = tokens.text();
                case "maxLength" -> maxLength = tokens.number();
                default -> throw tokens.unexpected();
            }
        }
    }

    private ResponseShape shape() throws IOException {
        if (!isWhole()) {
            throw tokens.unexpected();
        }
        return switch (type) {
            case "single_choice" -> new SingleChoiceShape(options);
            case "multiple_response" -> new MultipleResponseShape(options, select);
            case "ordering" -> new OrderingShape(options, select);
            case "matching" -> new MatchingShape(sources, targets, reuseSources);
            case "dropdown" -> new DropdownShape(gaps);
            case "statement_grid" -> new StatementGridShape(statements);
            case "hotspot" -> new HotspotShape(regions, select);
            case "text_entry" -> new TextEntryShape(expects, maxLength);
            default -> throw tokens.unexpected();
        };
    }

    private boolean isWhole() {
        return type != null && switch (type) {
            case "single_choice" -> hasOnly(options);
            case "multiple_response", "ordering" -> hasOnly(options, select);
            case "matching" -> hasOnly(sources, targets, reuseSources);
            case "dropdown" -> hasOnly(gaps);
            case "statement_grid" -> hasOnly(statements);
            case "hotspot" -> hasOnly(regions, select);
            case "text_entry" -> hasOnly(expects, maxLength);
            default -> false;
        };
    }

    /** Whether these and the type are all that was read. */
    private boolean hasOnly(Object... values) {
        return fields == values.length + 1 && Arrays.stream(values).allMatch(Objects::nonNull);
    }

    private List<DropdownShape.Gap> gaps() throws IOException {
        tokens.expect(JsonToken.START_ARRAY);
        List<DropdownShape.Gap> found = new ArrayList<>();
        while (tokens.hasNextElement()) {
            found.add(gap());
        }
        return found;
    }

    private DropdownShape.Gap gap() throws IOException {
        tokens.expect(JsonToken.START_OBJECT);
        String id = null;
        List<String> choices = null;
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            switch (name) {
                case "id" -> id = tokens.text();
                case "options" -> choices = tokens.texts();
                default -> throw tokens.unexpected();
            }
        }
        if (id == null || choices == null) {
            throw tokens.unexpected();
        }
        return new DropdownShape.Gap(id, choices);
    }
}
