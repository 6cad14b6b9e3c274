package io.readyroom.exam.response;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * All that is needed to check a response without asking anybody: the ids of a slot, in this session's display order, and how
 * many may be picked. One record per question type; a new type is a new record here.
 */
@Schema(description = "Ids of the slot in display order; which fields there are follows from the type", properties = {
        @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = { "single_choice", "multiple_response",
                "ordering", "matching", "dropdown", "statement_grid", "hotspot",
                "text_entry" }) }, additionalProperties = Object.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @JsonSubTypes.Type(value = SingleChoiceShape.class, name = SingleChoiceShape.TYPE),
        @JsonSubTypes.Type(value = MultipleResponseShape.class, name = MultipleResponseShape.TYPE),
        @JsonSubTypes.Type(value = OrderingShape.class, name = OrderingShape.TYPE),
        @JsonSubTypes.Type(value = MatchingShape.class, name = MatchingShape.TYPE),
        @JsonSubTypes.Type(value = DropdownShape.class, name = DropdownShape.TYPE),
        @JsonSubTypes.Type(value = StatementGridShape.class, name = StatementGridShape.TYPE),
        @JsonSubTypes.Type(value = HotspotShape.class, name = HotspotShape.TYPE),
        @JsonSubTypes.Type(value = TextEntryShape.class, name = TextEntryShape.TYPE) })
public sealed interface ResponseShape permits SingleChoiceShape, MultipleResponseShape, OrderingShape, MatchingShape,
        DropdownShape, StatementGridShape, HotspotShape, TextEntryShape {

    /** Types that this release can check; a form with another type can't be sat here. */
    Set<String> TYPES = Set.of(SingleChoiceShape.TYPE, MultipleResponseShape.TYPE, OrderingShape.TYPE, MatchingShape.TYPE,
            DropdownShape.TYPE, StatementGridShape.TYPE, HotspotShape.TYPE, TextEntryShape.TYPE);

    /** By its name in the API. */
    String type();

    /**
     * Accepts a response, or tells what is wrong with it. An incomplete response is fine: learners save as they go.
     *
     * @param response never JSON null, which clears an answer and fits every shape
     * @throws InvalidResponseException naming the field
     */
    void check(JsonNode response);

    /** The same where delivery takes more selections than are asked for; only some types can have them. */
    default void checkUncapped(JsonNode response) {
        check(response);
    }
}
