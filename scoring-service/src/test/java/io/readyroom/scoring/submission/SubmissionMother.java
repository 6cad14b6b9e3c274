package io.readyroom.scoring.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Submitted sessions as exam-service tells them, and the keys of their questions. */
public final class SubmissionMother {

    static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .configure(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false).build();

    private final ObjectNode data;
    private final List<UUID> versions = new ArrayList<>();

    private SubmissionMother(ObjectNode data) {
        this.data = data;
    }

    /** A session of AI-102 without any question yet: Microsoft's scale, cut .68, points per component, three domains. */
    public static SubmissionMother microsoft(String mode) {
        return new SubmissionMother(read("""
                {"aggregateVersion": 7, "sessionId": "%s", "learnerId": "%s", "exam": "ai-102", "mode": "%s", "language": "en",
                 "livemode": true, "startedAt": "2026-11-23T17:55:00Z", "submittedAt": "2026-11-23T18:45:54.123Z",
                 "submittedBy": "learner", "timeSpentMs": 3054123,
                 "facts": {"exam": "ai-102", "title": "Azure AI", "vendor": "microsoft", "outlineVersion": "2025-12-23",
                   "gradingPolicy": "PER_COMPONENT", "cut": {"fraction": "0.68", "note": "assumed"},
                   "scale": {"min": 1, "max": 1000, "pass": 700}, "reportStyle": "domain_bars",
                   "domains": [{"code": "plan", "title": "Plan and manage"}, {"code": "vision", "title": "Computer vision"},
                               {"code": "nlp", "title": "Natural language processing"}],
                   "mode": "%s", "durationSeconds": 4200, "policy": {"feedback": "afterSubmit", "flags": true}},
                 "slots": [], "answers": []}""".formatted(UUID.randomUUID(), UUID.randomUUID(), mode, mode)));
    }

    /** A simulation of Google's PMLE: all or nothing, pass/fail only, cut .70. */
    public static SubmissionMother google() {
        SubmissionMother mother = microsoft("exam");
        mother.data.put("exam", "pmle");
        ObjectNode facts = mother.facts();
        facts.put("exam", "pmle").put("vendor", "google").put("gradingPolicy", "ALL_OR_NOTHING").put("reportStyle",
                "pass_fail");
        facts.putObject("cut").put("fraction", "0.70");
        facts.remove("scale");
        return mother;
    }

    /** The next question, with the learner's response; null leaves it unanswered. */
    public SubmissionMother question(String domain, String type, String shape, String response) {
        int position = versions.size() + 1;
        UUID version = UUID.randomUUID();
        versions.add(version);
        ObjectNode slot = data.withArray("slots").addObject();
        slot.put("position", position).put("questionId", UUID.randomUUID().toString())
                .put("questionVersionId", version.toString()).put("objective", domain + ".1").put("domain", domain)
                .put("type", type).put("maxPoints", 1).put("scored", true).put("pool", "sample").put("repeated", false);
        slot.set("shape", read(shape).put("type", type));
        if (response != null) {
            ObjectNode answer = data.withArray("answers").addObject();
            answer.put("position", position).put("revision", 3).put("flagged", false).put("savedAt", "2026-11-23T18:00:00Z");
            answer.set("response", read(response));
        }
        return this;
    }

    /** The next question: one of a, b, c; b is right. */
    public SubmissionMother choice(String domain, String picked) {
        return question(domain, "single_choice", """
                {"options": ["c", "a", "b"]}""", picked == null ? null : "{\"choice\": \"" + picked + "\"}");
    }

    /** Makes the last question a pilot. */
    public SubmissionMother unscored() {
        lastSlot().put("scored", false);
        return this;
    }

    /** Says that the learner had met the last question before. */
    public SubmissionMother repeated() {
        lastSlot().put("repeated", true);
        return this;
    }

    /** Anything else about it. */
    public SubmissionMother changed(Consumer<ObjectNode> change) {
        change.accept(data);
        return this;
    }

    public SubmissionMother policyFeedback(String feedback) {
        ((ObjectNode) facts().get("policy")).put("feedback", feedback);
        return this;
    }

    public SubmissionMother withoutCut() {
        facts().remove("cut");
        return this;
    }

    public SubmissionMother learner(UUID learner) {
        data.put("learnerId", learner.toString());
        return this;
    }

    public UUID sessionId() {
        return UUID.fromString(data.get("sessionId").textValue());
    }

    public UUID learnerId() {
        return UUID.fromString(data.get("learnerId").textValue());
    }

    /** Version of the question at a position. */
    public UUID version(int position) {
        return versions.get(position - 1);
    }

    public int questions() {
        return versions.size();
    }

    /** The event's data. */
    public String json() {
        return data.toString();
    }

    /** Data of {@code AnswerKeyChanged} with one revision. */
    public static String answerKeyChanged(UUID version, String type, String key) {
        return """
                {"aggregateVersion": 1, "questionVersionId": "%s", "questionId": "%s", "exam": "ai-102", "type": "%s",
                 "maxPoints": 1, "revisions": [{"revision": 1, "key": %s, "voided": false,
                 "createdAt": "2026-11-01T00:00:00Z"}]}""".formatted(version, UUID.randomUUID(), type, key);
    }

    public Submission submission() {
        try {
            ExamSessionSubmitted session = JSON.treeToValue(data, ExamSessionSubmitted.class);
            return new Submission(session.learnerId(), session, data.deepCopy(), null);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ObjectNode facts() {
        return (ObjectNode) data.get("facts");
    }

    private ObjectNode lastSlot() {
        return (ObjectNode) data.withArray("slots").get(versions.size() - 1);
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
