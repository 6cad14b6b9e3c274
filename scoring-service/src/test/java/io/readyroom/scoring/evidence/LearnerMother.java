package io.readyroom.scoring.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.SubmissionMother;

/** Sessions of one learner in one exam of its own, with the outline {@value #OUTLINE}. */
public final class LearnerMother {

    public static final String OUTLINE = "2026-01-01";

    private final UUID learner;
    private final String exam;

    private LearnerMother(UUID learner, String exam) {
        this.learner = learner;
        this.exam = exam;
    }

    public static LearnerMother learner() {
        return new LearnerMother(UUID.randomUUID(), "exam-" + UUID.randomUUID());
    }

    /** Somebody else, in the same exam. */
    public LearnerMother another() {
        return new LearnerMother(UUID.randomUUID(), exam);
    }

    public UUID id() {
        return learner;
    }

    public String exam() {
        return exam;
    }

    public SubmissionMother session(String mode, String submittedAt) {
        return SubmissionMother.microsoft(mode).learner(learner).changed(data -> {
            data.put("exam", exam).put("submittedAt", submittedAt);
            ((ObjectNode) data.get("facts")).put("exam", exam).put("outlineVersion", OUTLINE);
        });
    }

    /** Data of {@code ExamChanged}: a domain plan with the objectives given, and an empty domain nlp. */
    public String examChanged(long version, String outline, String... objectives) {
        String named = String.join(", ", Stream.of(objectives)
                .map(code -> "{\"code\": \"%s\", \"title\": \"Title of %s\"}".formatted(code, code)).toList());
        return """
                {"aggregateVersion": %d, "exam": "%s", "title": "An exam", "vendor": "microsoft", "status": "active",
                 "outline": {"version": "%s", "domains": [
                    {"code": "plan", "title": "Plan", "weightMin": 50, "weightMax": 60, "objectives": [%s]},
                    {"code": "nlp", "title": "Language", "weightMin": 40, "weightMax": 50, "objectives": []}]},
                 "gradingPolicy": "PER_COMPONENT"}""".formatted(version, exam, outline, named);
    }

    /** The last question is on that objective and has that identity. */
    public static SubmissionMother on(SubmissionMother session, String objective, UUID question) {
        return session.changed(data -> ((ObjectNode) data.get("slots").get(session.questions() - 1))
                .put("objective", objective).put("questionId", question.toString()));
    }

    /** What the session's questions are worth, in their order. */
    static List<GradedItem> graded(SubmissionMother session, int... points) {
        ExamSessionSubmitted submitted = session.submission().session();
        return submitted.slots().stream().map(slot -> new GradedItem(slot.position(), slot.questionVersionId(), 1,
                new Score(points[slot.position() - 1], 1), slot.scored(), false)).toList();
    }

    static LearnerEvidence add(LearnerEvidence evidence, SubmissionMother session, Placements placements, int... points) {
        ExamSessionSubmitted submitted = session.submission().session();
        return evidence.add(submitted, AnsweredItems.of(submitted, graded(session, points), type -> 0), placements);
    }

    static Instant at(String time) {
        return Instant.parse(time);
    }
}
