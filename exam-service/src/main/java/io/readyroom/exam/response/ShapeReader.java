package io.readyroom.exam.response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.readyroom.platform.web.json.JsonTokens;

/** Reads what a shape is written with: every part of its type once, and nothing else. */
final class ShapeReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonTokens tokens;

    private ShapeReader(JsonTokens tokens) {
        this.tokens = tokens;
    }

    static ResponseShape read(Shapes.Written written) {
        try (JsonParser parser = JSON.createParser("[" + written.parts() + "]")) {
            return new ShapeReader(new JsonTokens(parser)).read(written.type());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("shape of a " + written.type() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("shape of a " + written.type(), e);
        }
    }

    private ResponseShape read(String type) throws IOException {
        next(JsonToken.START_ARRAY);
        ResponseShape shape = switch (type) {
            case SingleChoiceShape.TYPE -> new SingleChoiceShape(ids());
            case MultipleResponseShape.TYPE -> new MultipleResponseShape(ids(), number());
            case OrderingShape.TYPE -> new OrderingShape(ids(), number());
            case MatchingShape.TYPE -> new MatchingShape(ids(), ids(), flag());
            case DropdownShape.TYPE -> new DropdownShape(gaps());
            case StatementGridShape.TYPE -> new StatementGridShape(ids());
            case HotspotShape.TYPE -> new HotspotShape(ids(), number());
            case TextEntryShape.TYPE -> new TextEntryShape(text(), number());
            default -> throw new JsonParseException(tokens.parser(), "no such type");
        };
        next(JsonToken.END_ARRAY);
        next(null);
        return shape;
    }

    private void next(JsonToken expected) throws IOException {
        tokens.parser().nextToken();
        tokens.expect(expected);
    }

    private String text() throws IOException {
        tokens.parser().nextToken();
        return tokens.text();
    }

    private List<String> ids() throws IOException {
        tokens.parser().nextToken();
        return tokens.texts();
    }

    private int number() throws IOException {
        tokens.parser().nextToken();
        return tokens.number();
    }

    private boolean flag() throws IOException {
        int value = number();
        if (value != 0 && value != 1) {
            throw new JsonParseException(tokens.parser(), "a flag that is neither 0 nor 1");
        }
        return value == 1;
    }

    private List<DropdownShape.Gap> gaps() throws IOException {
        next(JsonToken.START_ARRAY);
        List<DropdownShape.Gap> gaps = new ArrayList<>();
        while (tokens.hasNextElement()) {
            tokens.expect(JsonToken.START_ARRAY);
            gaps.add(new DropdownShape.Gap(text(), ids()));
            next(JsonToken.END_ARRAY);
        }
        return gaps;
    }
}
