package io.readyroom.gateway.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.gateway.question.RenderedQuestion.Fixed;
import io.readyroom.gateway.question.RenderedQuestion.Item;
import io.readyroom.gateway.question.RenderedQuestion.Ordered;
import io.readyroom.gateway.question.RenderedQuestion.Part;

/** Writes a version's JSON as the mapper of the resources would, cut where sessions differ. */
final class QuestionRenderer {

    private static final Set<String> LISTS = Set.of("options", "sources", "targets", "statements", "regions");

    private final ObjectMapper json;
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream fixed = new ByteArrayOutputStream();

    private QuestionRenderer(ObjectMapper json) {
        this.json = json;
    }

    static RenderedQuestion render(CandidateQuestion question, ObjectMapper json) {
        ObjectNode fields = json.valueToTree(question);
        // What a question is worth is the session's to say.
        fields.remove("maxPoints");
        QuestionRenderer renderer = new QuestionRenderer(json);
        renderer.question(fields);
        return new RenderedQuestion(question.type(), renderer.finish());
    }

    private void question(ObjectNode fields) {
        String separator = "";
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String name = field.getKey();
            write(separator + '"' + name + "\":");
            separator = ",";
            if (LISTS.contains(name)) {
                list(name, field.getValue());
            } else if (name.equals("gaps")) {
                gaps(field.getValue());
            } else {
                fixed.writeBytes(text(field.getValue()));
            }
        }
    }

    private void gaps(JsonNode gaps) {
        String separator = "";
        write("[");
        for (JsonNode gap : gaps) {
            write(separator + "{\"id\":");
            separator = ",";
            fixed.writeBytes(text(gap.get("id")));
            write(",\"options\":");
            list(RenderedQuestion.gapOptions(gap.get("id").textValue()), gap.get("options"));
            write("}");
        }
        write("]");
    }

    private void list(String name, JsonNode items) {
        cut();
        List<Item> rendered = new ArrayList<>(items.size());
        items.forEach(item -> rendered.add(new Item(item.get("id").textValue(), text(item))));
        parts.add(new Ordered(name, List.copyOf(rendered)));
    }

    private void cut() {
        parts.add(new Fixed(fixed.toByteArray()));
        fixed.reset();
    }

    private List<Part> finish() {
        cut();
        return List.copyOf(parts);
    }

    private void write(String plain) {
        fixed.writeBytes(plain.getBytes(UTF_8));
    }

    /** As bytes at once: by way of a string, Jackson would escape surrogates in another way. */
    private byte[] text(JsonNode value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was read as JSON can't be written", e);
        }
    }
}
