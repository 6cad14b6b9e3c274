package io.readyroom.question.bankfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Takes a question apart into the fields of its file. */
final class QuestionFieldsWriter {

    private final AuthoredQuestion question;
    /** Those that have found no place yet. */
    private final Map<String, String> explanations;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    QuestionFieldsWriter(AuthoredQuestion question) {
        this.question = question;
        this.explanations = new LinkedHashMap<>(question.rationale().explanations());
    }

    ObjectNode write() {
        put(fields, "id", question.sourceId());
        put(fields, "type", question.content().type().wireName());
        put(fields, "pool", question.pool());
        put(fields, "language", question.language());
        put(fields, "difficulty", question.difficulty());
        strings("objectives", question.objectives());
        strings("tags", question.labels().tags());
        put(fields, "stimulus", question.stimulus());
        put(fields, "stem", question.content().stem());
        content(question.content());
        if (question.key() != null) {
            fields.set("key", key());
        }
        put(fields, "explanation", explanations.remove(Rationale.GENERAL));
        references();
        provenance(question.labels());
        strings("enemies", question.labels().enemies());
        strings("siblings", question.labels().siblings());
        return fields;
    }

    /** After {@link #write}. */
    List<Loss> losses() {
        return explanations.keySet().stream().map(id -> new Loss(Part.EXPLANATIONS,
                "The explanation of " + id + " is left out: a " + question.content().type().wireName()
                        + " has nothing of that id to explain."))
                .toList();
    }

    private void content(QuestionContent content) {
        if (content instanceof SingleChoice single) {
            choices(fields.putArray("options"), single.options(), "");
        } else if (content instanceof MultipleResponse multiple) {
            choices(fields.putArray("options"), multiple.options(), "");
            fields.put("select", multiple.select());
        } else if (content instanceof Ordering ordering) {
            choices(fields.putArray("options"), ordering.options(), "");
            fields.put("select", ordering.select());
        } else if (content instanceof Matching matching) {
            matching(matching);
        } else if (content instanceof Dropdown dropdown) {
            dropdown(dropdown);
        } else if (content instanceof StatementGrid grid) {
            choices(fields.putArray("statements"), grid.statements(), "");
        } else if (content instanceof Hotspot hotspot) {
            hotspot(hotspot);
        } else if (content instanceof TextEntry entry) {
            textEntry(entry);
        }
    }

    private void matching(Matching matching) {
        ArrayNode sources = fields.putArray("sources");
        for (Choice source : matching.sources()) {
            ObjectNode node = sources.addObject();
            put(node, "id", source.id());
            put(node, "text", source.text());
        }
        choices(fields.putArray("targets"), matching.targets(), "");
        fields.put("reuseSources", matching.reuseSources());
    }

    private void dropdown(Dropdown dropdown) {
        put(fields, "body", dropdown.body());
        ArrayNode gaps = fields.putArray("gaps");
        for (Gap gap : dropdown.gaps()) {
            ObjectNode node = gaps.addObject();
            put(node, "id", gap.id());
            choices(node.putArray("options"), gap.options(), gap.id() + ".");
        }
    }

    private void hotspot(Hotspot hotspot) {
        Image image = hotspot.image();
        ObjectNode picture = fields.putObject("image");
        put(picture, "url", image.url());
        picture.put("width", image.width()).put("height", image.height());
        put(picture, "alt", image.alt());
        ArrayNode regions = fields.putArray("regions");
        for (Region region : hotspot.regions()) {
            ObjectNode node = regions.addObject();
            put(node, "id", region.id());
            put(node, "shape", region.shape());
            ArrayNode coords = node.putArray("coords");
            region.coords().forEach(coords::add);
            put(node, "label", region.label());
            put(node, "explanation", explanations.remove(region.id()));
        }
        fields.put("select", hotspot.select());
    }

    private void textEntry(TextEntry entry) {
        put(fields, "expects", entry.expects());
        put(fields, "unit", entry.unit());
        if (entry.maxLength() != TextEntry.MAX_LENGTH) {
            fields.put("maxLength", entry.maxLength());
        }
    }

    private void choices(ArrayNode list, List<Choice> choices, String prefix) {
        for (Choice choice : choices) {
            ObjectNode node = list.addObject();
            put(node, "id", choice.id());
            put(node, "text", choice.text());
            put(node, "explanation", explanations.remove(prefix + choice.id()));
        }
    }

    /** What a text entry expects stands in the question already. */
    private JsonNode key() {
        JsonNode key = FieldsMapper.MAPPER.valueToTree(question.key());
        if (question.content() instanceof TextEntry && key instanceof ObjectNode object) {
            object.remove("expects");
        }
        return key;
    }

    private void references() {
        if (!question.rationale().references().isEmpty()) {
            ArrayNode list = fields.putArray("references");
            for (Rationale.Reference reference : question.rationale().references()) {
                ObjectNode node = list.addObject();
                put(node, "title", reference.title());
                put(node, "url", reference.url());
                put(node, "checkedAt", reference.checkedAt() == null ? null : reference.checkedAt().toString());
            }
        }
    }

    private void provenance(Labels labels) {
        if (labels.author() != null || labels.original()) {
            ObjectNode node = fields.putObject("provenance");
            put(node, "author", labels.author());
            node.put("original", labels.original());
        }
    }

    private void strings(String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = fields.putArray(name);
            values.forEach(list::add);
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
