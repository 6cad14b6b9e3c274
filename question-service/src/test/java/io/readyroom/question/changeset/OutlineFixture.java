package io.readyroom.question.changeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.NamedForm;
import io.readyroom.question.Somebody;

/**
 * A new outline of an exam that is made of the one it has, and the map between the two. Of the objectives in the order of their
 * codes the first is split into itself and the second, the second is merged with that part, the third is removed, the fourth is
 * renamed, one is new; all of the chosen domain are renamed with the domain.
 */
public final class OutlineFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String exam;
    private final String from;
    private final String to;
    private final List<String> codes;
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();
    private final ObjectNode outline;

    private OutlineFixture(String exam, String from, String to, JsonNode before, UnaryOperator<String> renameDomain) {
        this.exam = exam;
        this.from = from;
        this.to = to;
        this.codes = new ArrayList<>(new TreeSet<>(codes(before)));
        codes.forEach(code -> {
            String now = renamed(code, renameDomain);
            relations.put(code, now.equals(code) ? "same" : "renamed");
            targets.put(code, List.of(now));
        });
        relations.put(codes.get(0), "split");
        targets.put(codes.get(0), List.of(codes.get(0), codes.get(1)));
        relations.put(codes.get(1), "merged");
        relations.put(codes.get(2), "removed");
        targets.put(codes.get(2), List.of());
        relations.put(codes.get(3), "renamed");
        this.outline = outline(before, renameDomain);
    }

    /**
     * @param from date of the exam's outline; its first four objectives must not lie in the renamed domain
     * @param domain that gets another code
     */
    public static OutlineFixture of(Somebody author, String exam, String from, String to, String domain, String renamed) {
        String before = author.get("/v1/authoring/outlines/" + exam + "/" + from).then().statusCode(200).extract().asString();
        return new OutlineFixture(exam, from, to, NamedForm.tree(before), code -> code.equals(domain) ? renamed : code);
    }

    /** Stores both, in force from a day on. */
    public void store(Somebody author, String effectiveFrom) {
        outline.put("effectiveFrom", effectiveFrom);
        author.post("/v1/authoring/outlines", outline.toString()).then().statusCode(201);
        author.put("/v1/authoring/outlines/" + exam + "/" + to + "/map", null, map().toString()).then().statusCode(201);
    }

    /** Codes of the outline before, in their order. */
    public List<String> codes() {
        return codes;
    }

    public String relation(String code) {
        return relations.get(code);
    }

    public List<String> targets(String code) {
        return targets.get(code);
    }

    /** Whether a question on these objectives moves along by itself. */
    public boolean carriesOver(List<String> objectives) {
        return objectives.stream().map(relations::get).allMatch(relation -> relation.equals("same") || relation.equals("renamed"));
    }

    private static List<String> codes(JsonNode outline) {
        List<String> codes = new ArrayList<>();
        outline.get("domains").forEach(domain -> domain.get("groups").forEach(group -> group.get("objectives")
                .forEach(objective -> codes.add(objective.get("code").asText()))));
        return codes;
    }

    private static String renamed(String code, UnaryOperator<String> renameDomain) {
        int dot = code.indexOf('.');
        return dot < 0 ? renameDomain.apply(code) : renameDomain.apply(code.substring(0, dot)) + code.substring(dot);
    }

    private ObjectNode outline(JsonNode before, UnaryOperator<String> renameDomain) {
        ObjectNode after = before.deepCopy();
        after.put("asOf", to).put("checkedAt", "2026-11-26").remove("effectiveTo");
        after.get("domains").forEach(domain -> {
            rename((ObjectNode) domain, renameDomain);
            domain.get("groups").forEach(group -> {
                rename((ObjectNode) group, renameDomain);
                group.get("objectives").forEach(objective -> rename((ObjectNode) objective, renameDomain));
                drop((ArrayNode) group.get("objectives"), codes.get(2));
            });
        });
        ArrayNode first = (ArrayNode) after.get("domains").get(0).get("groups").get(0).get("objectives");
        first.addObject().put("code", added(after)).put("title", "Something new");
        return after;
    }

    private static void rename(ObjectNode named, UnaryOperator<String> renameDomain) {
        named.put("code", renamed(named.get("code").asText(), renameDomain));
    }

    private static void drop(ArrayNode objectives, String code) {
        for (int i = objectives.size() - 1; i >= 0; i--) {
            if (objectives.get(i).get("code").asText().equals(code)) {
                objectives.remove(i);
            }
        }
        assertThat(objectives).as("an objective is left").isNotEmpty();
    }

    private static String added(JsonNode outline) {
        return outline.get("domains").get(0).get("groups").get(0).get("code").asText() + ".99";
    }

    private ObjectNode map() {
        ObjectNode map = JSON.createObjectNode();
        map.putObject("from").put("exam", exam).put("asOf", from);
        map.putObject("to").put("exam", exam).put("asOf", to);
        map.put("source", "A test").put("checkedAt", "2026-11-26");
        ArrayNode objectives = map.putArray("objectives");
        codes.forEach(code -> {
            ObjectNode relation = objectives.addObject().put("from", code).put("relation", relations.get(code));
            ArrayNode leads = relation.putArray("to");
            targets.get(code).forEach(leads::add);
        });
        map.putArray("new").addObject().put("to", added(outline)).put("relation", "new");
        return map;
    }
}
