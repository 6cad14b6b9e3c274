package io.readyroom.question.content;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/** The eight types by the names that files, events and the API use. */
public enum QuestionType {

    SINGLE_CHOICE("single_choice", SingleChoice.class),
    MULTIPLE_RESPONSE("multiple_response", MultipleResponse.class),
    ORDERING("ordering", Ordering.class),
    MATCHING("matching", Matching.class),
    DROPDOWN("dropdown", Dropdown.class),
    STATEMENT_GRID("statement_grid", StatementGrid.class),
    HOTSPOT("hotspot", Hotspot.class),
    TEXT_ENTRY("text_entry", TextEntry.class);

    private static final Map<String, QuestionType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(QuestionType::wireName, type -> type));

    private final String wireName;
    private final Class<? extends QuestionContent> contentClass;

    QuestionType(String wireName, Class<? extends QuestionContent> contentClass) {
        this.wireName = wireName;
        this.contentClass = contentClass;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public Class<? extends QuestionContent> contentClass() {
        return contentClass;
    }

    /** The type of that name; empty for one that this release doesn't know. */
    public static Optional<QuestionType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
