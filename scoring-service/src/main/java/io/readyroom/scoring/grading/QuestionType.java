package io.readyroom.scoring.grading;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The question types, and the JSON forms of their responses and keys. */
public enum QuestionType {

    SINGLE_CHOICE(Response.SingleChoice.class, AnswerKey.SingleChoice.class),
    MULTIPLE_RESPONSE(Response.MultipleResponse.class, AnswerKey.MultipleResponse.class),
    ORDERING(Response.Ordering.class, AnswerKey.Ordering.class),
    MATCHING(Response.Matching.class, AnswerKey.Matching.class),
    DROPDOWN(Response.Dropdown.class, AnswerKey.Dropdown.class),
    STATEMENT_GRID(Response.StatementGrid.class, AnswerKey.StatementGrid.class),
    HOTSPOT(Response.Hotspot.class, AnswerKey.Hotspot.class),
    TEXT_ENTRY(Response.TextEntry.class, AnswerKey.TextEntry.class);

    /** Keys and responses are parsed the same way wherever they come from, so not with the application's mapper. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final Class<? extends Response> responseForm;
    private final Class<? extends AnswerKey> keyForm;

    QuestionType(Class<? extends Response> responseForm, Class<? extends AnswerKey> keyForm) {
        this.responseForm = responseForm;
        this.keyForm = keyForm;
    }

    /** {@code single_choice} and so on, as contracts write it. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static QuestionType ofSlug(String slug) {
        for (QuestionType type : values()) {
            if (type.slug().equals(slug)) {
                return type;
            }
        }
        throw new IllegalArgumentException("Unknown question type");
    }

    /**
     * @return null where the JSON is absent or null: unanswered
     * @throws MalformedAnswerException when it is no response of this type
     */
    public Response response(JsonNode json) {
        return isAbsent(json) ? null : parse(json, responseForm);
    }

    /** @throws MalformedAnswerException when it is no key of this type */
    public AnswerKey key(JsonNode json) {
        if (isAbsent(json)) {
            throw new MalformedAnswerException(this);
        }
        return parse(json, keyForm);
    }

    /** The key as the review shows it: what the type defines and nothing else that its author may have stored. */
    public static JsonNode toJson(AnswerKey key) {
        return JSON.valueToTree(key);
    }

    private static boolean isAbsent(JsonNode json) {
        return json == null || json.isNull() || json.isMissingNode();
    }

    private <T> T parse(JsonNode json, Class<T> form) {
        try {
            return JSON.treeToValue(json, form);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Neither cause nor message: Jackson quotes what it read, and that may be a key.
            throw new MalformedAnswerException(this);
        }
    }
}
