package io.readyroom.exam.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.DiagnosticMother;
import io.readyroom.exam.FormMother;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;

/**
 * What the neighbours answer: forms under the {@link Rules} that an exam's name says, questions, and what answers are worth.
 */
final class ModelForms {

    private static final String SLOT = """
            ["plan.select.%d","plan","%s",2,1,"reserve",0,null,%d,%s]""";
    private static final String FORM = """
            {"seed":"7","blueprint":{"code":"model","version":1},"language":"en",
             "facts":{"exam":"%s","title":"An exam","gradingPolicy":"PER_COMPONENT","mode":"free",%s},
             "sections":["questions","case_study","series"],"questionIds":"%s","questionVersionIds":"%s","slots":%s}""";

    private ModelForms() {
    }

    static void install() {
        DiagnosticMother.install(9, Rules.QUESTIONS).answer("POST", "/internal/grades", 200,
                "{\"points\":1,\"maxPoints\":2,\"key\":{\"choice\":\"c\"}}");
        StubUpstream.of("question-service")
                .on("POST", "/internal/forms", request -> StubResponse.json(200, form(Heard.parse(request.body()))))
                .on("POST", "/internal/forms/batch", request -> StubResponse.json(200, StreamSupport
                        .stream(Heard.parse(request.body()).spliterator(), false).map(ModelForms::form)
                        .collect(Collectors.joining(",", "[", "]"))));
    }

    private static String form(JsonNode order) {
        Rules rules = Rules.of(order.path("exam").asText());
        return rules.adaptive() ? DiagnosticMother.form(order.toString()).body().replace("86400", "3600")
                : FORM.formatted(rules.exam(), facts(rules), ids(FormMother::questionId), ids(FormMother::versionId), slots());
    }

    private static String facts(Rules rules) {
        Rules.Breaks breaks = rules.breaks();
        List<String> policy = new ArrayList<>(List.of("\"pause\":" + rules.pause(), "\"expires\":{\"after\":\"start\"}",
                "\"navigation\":\"" + (rules.forward() ? "forward" : "free") + '"',
                "\"feedback\":\"" + (rules.answered() == Rules.Answered.TOLD ? "onAnswer" : "afterSubmit") + '"'));
        if (breaks != Rules.Breaks.NONE) {
            policy.add(
                    "\"breaks\":{\"allowed\":true,\"clockRuns\":" + !breaks.stopClock() + ",\"locksSeen\":" + breaks.lockSeen()
                            + '}');
        }
        switch (rules.leave()) {
            case NOTHING -> policy.add("\"lockOnLeave\":[]");
            case CASE_STUDIES -> policy.add("\"lockOnLeave\":[\"case_study\"]");
            case SECTIONS -> policy.add("\"lockOnLeave\":[\"section\",\"case_study\"]");
        }
        switch (rules.answered()) {
            case NOTHING, TOLD -> policy.add("\"lockOnAnswer\":[]");
            case SERIES -> policy.add("\"lockOnAnswer\":[\"series\"]");
            case SLOT -> policy.add("\"lockOnAnswer\":[\"slot\"]");
        }
        String time = rules.clocked() ? "\"durationSeconds\":" + Allowance.MINUTES * 60 : "\"expiresAfterSeconds\":3600";
        return time + ",\"policy\":{" + String.join(",", policy) + '}';
    }

    private static String slots() {
        return Rules.SECTIONS.stream()
                .flatMap(section -> section.positions().stream().map(position -> slot(position, section.number())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String slot(int position, int section) {
        if (position == Rules.POSITIONS) {
            return SLOT.formatted(position, "text_entry", section, "\"text\",20");
        }
        return position == 2 ? SLOT.formatted(position, "multiple_response", section, "[\"a\",\"b\",\"c\",\"d\"],2")
                : SLOT.formatted(position, "single_choice", section, "[\"a\",\"b\",\"c\",\"d\"]");
    }

    private static String ids(IntFunction<UUID> id) {
        return PackedIds.of(IntStream.rangeClosed(1, Rules.POSITIONS).mapToObj(id).toList()).write();
    }
}
