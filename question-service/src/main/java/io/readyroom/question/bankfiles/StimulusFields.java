package io.readyroom.question.bankfiles;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.Loss;

/**
 * A stimulus as named fields: those of the bank's YAML files, in their order, but {@code type} for what is {@code kind} there.
 *
 * @param losses when there are any there are no fields
 */
public record StimulusFields(ObjectNode fields, List<Loss> losses) {

    private static final int LONGEST_ID = 200;
    private static final Pattern TYPES = Pattern.compile("case_study|series");

    public static StimulusFields of(AuthoredStimulus stimulus) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("id", stimulus.sourceId());
        fields.put("type", stimulus.kind());
        fields.put("title", stimulus.title());
        ArrayNode tabs = fields.putArray("tabs");
        for (Stimulus.Tab tab : stimulus.tabs()) {
            tabs.addObject().put("title", tab.title()).put("text", tab.text());
        }
        return PlainText.isBroken(fields) ? new StimulusFields(null, List.of(PlainText.LOSS))
                : new StimulusFields(fields, List.of());
    }

    /** False when the stimulus can't be written at all. */
    public boolean present() {
        return fields != null;
    }

    /** @throws FieldException names the field that isn't right */
    public static AuthoredStimulus read(ObjectNode fields) throws FieldException {
        require(!fields.has("kind") && fields.path("type").isTextual(), "type");
        String type = fields.get("type").textValue();
        if (!TYPES.matcher(type).matches()) {
            throw new FieldException("type", "type is not case_study or series");
        }
        ObjectNode named = fields.deepCopy().put("kind", type);
        named.remove("type");
        StimulusFile file = FieldsMapper.read(named, StimulusFile.class);
        require(file.id() != null && !file.id().isBlank(), "id");
        if (file.id().length() > LONGEST_ID) {
            throw new FieldException("id", "id is longer than " + LONGEST_ID + " characters");
        }
        require(file.title() != null, "title");
        require(file.tabs() != null && !file.tabs().isEmpty(), "tabs");
        for (int i = 0; i < file.tabs().size(); i++) {
            StimulusFile.TabFile tab = file.tabs().get(i);
            require(tab != null && tab.title() != null, "tabs[" + i + "].title");
            require(tab.text() != null, "tabs[" + i + "].text");
        }
        return file.toAuthored();
    }

    private static void require(boolean present, String field) throws FieldException {
        if (!present) {
            throw new FieldException(field, field + " is missing");
        }
    }
}
