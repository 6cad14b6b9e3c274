package io.readyroom.question.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.key.AnswerKey;

/** Keys as authors write and read them: in the shape of a response. */
public final class KeyDocument {

    private static final String FIELD = "key";
    /** What a text entry expects stands in the question; the stored key carries it along for the grader. */
    private static final String EXPECTS = "expects";
    private static final int MOST_SPELLINGS = 50;
    /**
     * A tolerance with more digits is no use, and a number like 1e999999999 would be a trap for whoever computes with
     * it.
     */
    private static final int LONGEST_TOLERANCE = 20;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Numbers may come as text, as tolerances are written; nothing else may.
            .withCoercionConfig(LogicalType.Boolean, coercions -> coercions
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Textual, coercions -> coercions
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private KeyDocument() {
    }

    /**
     * The key of a version as it shall be.
     *
     * @throws ProblemException {@code invalid-question} when it isn't one of it
     */
    public static AnswerKey require(JsonNode written, QuestionContent content) {
        List<Flaw> flaws = new ArrayList<>();
        Optional<AnswerKey> key = read(written, content, flaws);
        Flaw.refuse(QuestionProblem.INVALID_QUESTION, "This is no key of that version.", Flaw.IN_REQUEST, flaws);
        return key.orElseThrow();
    }

    /** The key of a question; empty, and a flaw added, when it isn't one of it. */
    static Optional<AnswerKey> read(JsonNode written, QuestionContent content, List<Flaw> flaws) {
        if (!(written instanceof ObjectNode object) || hasNull(object) || object.has(EXPECTS)) {
            flaws.add(new Flaw(FIELD, "is no answer in the shape of a response to a " + content.type().wireName()));
            return Optional.empty();
        }
        if (!isBounded(object)) {
            flaws.add(new Flaw(FIELD, "takes at most %d spellings, and a tolerance of at most %d characters without an exponent"
                    .formatted(MOST_SPELLINGS, LONGEST_TOLERANCE)));
            return Optional.empty();
        }
        ObjectNode whole = content instanceof TextEntry entry ? object.deepCopy().put(EXPECTS, entry.expects()) : object;
        Optional<AnswerKey> key = convert(whole, content).filter(known -> known.fits(content));
        if (key.isEmpty()) {
            flaws.add(new Flaw(FIELD, "does not fit the question: it must answer all of it, with ids that are in it"));
        }
        return key;
    }

    /** As {@link #read} takes it. */
    static JsonNode write(AnswerKey key) {
        ObjectNode written = STRICT.valueToTree(key);
        written.remove(EXPECTS);
        return written;
    }

    private static Optional<AnswerKey> convert(ObjectNode whole, QuestionContent content) {
        try {
            return Optional.of(STRICT.treeToValue(whole, AnswerKey.classFor(content.type())));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // The parser's words would tell about classes, and nothing else that the caller's sentence doesn't.
            return Optional.empty();
        }
    }

    private static boolean hasNull(JsonNode node) {
        if (node.isNull()) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasNull(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBounded(ObjectNode key) {
        String tolerance = key.path("tolerance").asText();
        return key.path("accepted").size() <= MOST_SPELLINGS && tolerance.length() <= LONGEST_TOLERANCE
                && tolerance.indexOf('e') < 0 && tolerance.indexOf('E') < 0;
    }
}
