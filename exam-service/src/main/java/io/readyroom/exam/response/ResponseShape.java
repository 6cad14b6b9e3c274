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
        @JsonSubTypes.Type(value = SingleChoiceShape.class, name = "single_choice"),
        @JsonSubTypes.Type(value = MultipleResponseShape.class, name = "multiple_response"),
        @JsonSubTypes.Type(value = OrderingShape.class, name = "ordering"),
        @JsonSubTypes.Type(value = MatchingShape.class, name = "matching"),
        @JsonSubTypes.Type(value = DropdownShape.class, name = "dropdown"),
        @JsonSubTypes.Type(value = StatementGridShape.class, name = "statement_grid"),
        @JsonSubTypes.Type(value = HotspotShape.class, name = "hotspot"),
        @JsonSubTypes.Type(value = TextEntryShape.class, name = "text_entry") })
public sealed interface ResponseShape permits SingleChoiceShape, MultipleResponseShape, OrderingShape, MatchingShape,
        DropdownShape, StatementGridShape, HotspotShape, TextEntryShape {

    /** Types that this release can check; a form with another type can't be sat here. */
    Set<String> TYPES = Set.of("single_choice", "multiple_response", "ordering", "matching", "dropdown", "statement_grid",
            "hotspot", "text_entry");

    /**
     * Accepts a response, or tells what is wrong with it. An incomplete response is fine: learners save as they go.
     *
     * @param response never JSON null, which clears an answer and fits every shape
     * @throws InvalidResponseException naming the field
     */
    void check(JsonNode response);
}
