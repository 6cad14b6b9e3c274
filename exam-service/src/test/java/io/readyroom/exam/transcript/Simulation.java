package io.readyroom.exam.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Rights;
import io.readyroom.platform.testing.Repository;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;

/**
 * A simulation of an exam, as question-service would answer its form, which everybody is entitled to.
 *
 * @param minutes of the clock, or null for none
 */
public record Simulation(String exam, JsonNode policy, Integer minutes, List<Part> parts) {

    private static final String UNSCORED = "unscored ";
    private static final String SLOT = """
            ["plan.select.%d","plan","%s",%d,%d,"reserve",0,%s,%d,%s]""";
    private static final String FORM = """
            {"seed":"7","blueprint":{"code":"%1$s-exam","version":1},"language":"en",
             "facts":{"exam":"%1$s","title":"An exam","gradingPolicy":"PER_COMPONENT","mode":"exam",%2$s"policy":%3$s},
             "key":{"choice":"%4$s"},"sections":%5$s,"questionIds":"%6$s","questionVersionIds":"%7$s","slots":[%8$s]}""";

    /**
     * A section.
     *
     * @param kind {@code questions}, {@code case_study} or {@code series}
     * @param slots the types of its questions in order; of one that doesn't count with {@code unscored} before
     */
    public record Part(String kind, List<String> slots) {
    }

    /** With the mode's rules as the vendor's file in question-service's catalogue has them. */
    public static Simulation of(String vendor, Integer minutes, Part... parts) {
        return new Simulation("sim-" + vendor, policyOf(vendor), minutes, List.of(parts));
    }

    /** What the catalogue says of simulations of a vendor's exams. */
    public static JsonNode policyOf(String vendor) {
        try {
            return new YAMLMapper().readTree(Repository.root()
                    .resolve("question-service/catalogue/policies/" + vendor + ".yaml").toFile()).at("/modes/exam");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the neighbours answer: whatever form is asked for is this one, and whoever is asked about is entitled. */
    public Simulation install() {
        StubUpstream questions = StubUpstream.of("question-service");
        questions.reset();
        questions.on("POST", "/internal/forms", request -> StubResponse.json(200, form()))
                .on("POST", "/internal/forms/batch", request -> StubResponse.json(200, forms(request.body())));
        StubUpstream users = StubUpstream.of("user-service");
        users.reset();
        Rights.everybody(exam);
        return this;
    }

    /** Starts it and answers the session's id. */
    public String start(Learner learner) {
        return learner.start("{\"exam\":\"" + exam + "\",\"mode\":\"exam\"}").then().statusCode(201).extract().path("id");
    }

    private String forms(String requests) {
        try {
            int wanted = new ObjectMapper().readTree(requests).size();
            return IntStream.range(0, wanted).mapToObj(i -> form()).collect(Collectors.joining(",", "[", "]"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String form() {
        List<String> slots = slots();
        return FORM.formatted(exam, minutes == null ? "" : "\"durationSeconds\":" + minutes * 60 + ",", policy,
                FormMother.CANARY,
                parts.stream().map(part -> '"' + part.kind() + '"').collect(Collectors.joining(",", "[", "]")),
                ids(slots.size(), FormMother::questionId), ids(slots.size(), FormMother::versionId), String.join(",", slots));
    }

    private List<String> slots() {
        List<String> slots = new ArrayList<>();
        for (int section = 1; section <= parts.size(); section++) {
            Part part = parts.get(section - 1);
            String stimulus = "questions".equals(part.kind()) ? "null" : "\"stimulus-" + section + '"';
            for (String name : part.slots()) {
                boolean scored = !name.startsWith(UNSCORED);
                slots.add(slot(slots.size() + 1, scored ? name : name.substring(UNSCORED.length()), scored, stimulus, section));
            }
        }
        return slots;
    }

    private static String slot(int position, String type, boolean scored, String stimulus, int section) {
        return switch (type) {
            case "single_choice" -> slot(position, type, 1, scored, stimulus, section, "[\"a\",\"b\",\"c\",\"d\"]");
            case "multiple_response" -> slot(position, type, 2, scored, stimulus, section, "[\"a\",\"b\",\"c\",\"d\",\"e\"],2");
            case "ordering" -> slot(position, type, 3, scored, stimulus, section, "[\"a\",\"b\",\"c\",\"d\"],3");
            case "statement_grid" -> slot(position, type, 2, scored, stimulus, section, "[\"s1\",\"s2\"]");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String slot(int position, String type, int points, boolean scored, String stimulus, int section,
            String shape) {
        return SLOT.formatted(position, type, points, scored ? 1 : 0, stimulus, section, shape);
    }

    private static String ids(int count, IntFunction<java.util.UUID> id) {
        return PackedIds.of(IntStream.rangeClosed(1, count).mapToObj(id).toList()).write();
    }
}
