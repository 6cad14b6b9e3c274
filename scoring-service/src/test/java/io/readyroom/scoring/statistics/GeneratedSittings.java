package io.readyroom.scoring.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.ExamScorer;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.Submission;

/** Sessions of all modes over one small bank, answered by learners of different ability, by a seed. */
final class GeneratedSittings {

    static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final List<String> MODES = List.of("free", "free", "free", "exam", "exam", "practice", "topic",
            "diagnostic", "review");
    private static final int FORM = 8;

    final String exam;
    final List<Question> bank = new ArrayList<>();
    private final Random random;
    private final Map<UUID, KeyRevision> keys = new HashMap<>();
    private Instant scoredAt = Instant.parse("2026-11-26T08:00:00Z");

    /** @param responses the right one first */
    record Question(UUID version, UUID id, String type, String shape, String key, List<String> responses) {
    }

    GeneratedSittings(long seed) {
        random = new Random(seed);
        exam = "exam-" + new UUID(random.nextLong(), random.nextLong());
        for (int i = 0; i < 6; i++) {
            add("single_choice", "{'options': ['c', 'a', 'b', 'd']}", "{'choice': 'b'}", "{'choice': 'b'}", "{'choice': 'a'}",
                    "{'choice': 'c'}", "{'choice': 'nonsense'}");
            add("multiple_response", "{'options': ['a', 'b', 'c'], 'select': 2}", "{'choices': ['a', 'b']}",
                    "{'choices': ['a', 'b']}", "{'choices': ['c', 'b']}", "{'choices': ['c']}");
            add("dropdown", "{'gaps': [{'id': 'g1', 'options': ['x', 'y']}, {'id': 'g2', 'options': ['x', 'z']}]}",
                    "{'selections': {'g1': 'x', 'g2': 'z'}}", "{'selections': {'g1': 'x', 'g2': 'z'}}",
                    "{'selections': {'g1': 'y', 'g2': 'z'}}", "{'selections': {'g2': 'x'}}");
            add("statement_grid", "{'statements': ['s1', 's2', 's3']}", "{'answers': {'s1': true, 's2': false, 's3': true}}",
                    "{'answers': {'s1': true, 's2': false, 's3': true}}", "{'answers': {'s1': false, 's2': true}}");
            add("text_entry", "{'expects': 'text'}", "{'text': 'top_p'}", "{'text': 'top_p'}", "{'text': 'k'}");
        }
    }

    private void add(String type, String shape, String key, String... responses) {
        UUID version = new UUID(random.nextLong(), random.nextLong());
        bank.add(new Question(version, UUID.randomUUID(), type, shape.replace('\'', '"'), key.replace('\'', '"'),
                List.of(responses)));
        QuestionType known = QuestionType.ofSlug(type);
        keys.put(version, new KeyRevision(version, 1, known, known.key(tree(key)), false));
    }

    /** The next session as exam-service would tell it. */
    Submission next() {
        String mode = MODES.get(random.nextInt(MODES.size()));
        double ability = random.nextDouble();
        List<Question> form = new ArrayList<>(bank.subList(0, FORM));
        if (!mode.equals("free")) {
            form = new ArrayList<>(bank);
            Collections.shuffle(form, random);
            form = form.subList(0, mode.equals("practice") && random.nextBoolean() ? 22 : 1 + random.nextInt(12));
        }
        List<String> slots = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            slots.add(slot(i + 1, form.get(i), mode));
            answer(i + 1, form.get(i), ability, answers);
        }
        return submission(mode, slots, answers);
    }

    private String slot(int position, Question question, String mode) {
        boolean repeated = !mode.equals("review") && random.nextInt(15) == 0;
        return """
                {'position': %d, 'questionId': '%s', 'questionVersionId': '%s', 'objective': 'plan.1', 'domain': 'plan',
                 'type': '%s', 'maxPoints': 1, 'scored': %s, 'pool': 'sample', 'repeated': %s, 'shape': %s}"""
                .formatted(position, question.id(), question.version(), question.type(), random.nextInt(20) != 0, repeated,
                        question.shape());
    }

    private void answer(int position, Question question, double ability, List<String> answers) {
        if (random.nextInt(10) == 0) {
            return;
        }
        List<String> responses = question.responses();
        String response = random.nextDouble() < ability ? responses.get(0) : responses.get(random.nextInt(responses.size()));
        String time = random.nextInt(3) == 0 ? "" : ", 'timeSpentMs': " + (random.nextInt(12) == 0 ? 2999 : 3000);
        String given = random.nextInt(12) == 0 ? "" : ", 'response': " + response;
        answers.add("{'position': " + position + ", 'revision': 1, 'flagged': false, 'savedAt': '2026-11-26T08:00:00Z'" + time
                + given + "}");
    }

    private Submission submission(String mode, List<String> slots, List<String> answers) {
        JsonNode content = tree("""
                {'aggregateVersion': 2, 'sessionId': '%s', 'learnerId': '%s', 'exam': '%s', 'mode': '%s', 'language': 'en',
                 'livemode': %s%s, 'startedAt': '2026-11-26T07:00:00Z', 'submittedAt': '2026-11-26T08:00:00Z',
                 'submittedBy': 'learner', 'timeSpentMs': 3600000,
                 'facts': {'exam': '%s', 'title': 'An exam', 'vendor': 'microsoft', 'outlineVersion': '2026-04-16',
                   'gradingPolicy': 'PER_COMPONENT', 'cut': {'fraction': '0.68'}, 'reportStyle': 'domain_bars',
                   'domains': [{'code': 'plan', 'title': 'Plan'}], 'mode': '%s', 'policy': {'feedback': 'afterSubmit'}},
                 'slots': [%s], 'answers': [%s]}""".formatted(UUID.randomUUID(), UUID.randomUUID(), exam, mode,
                random.nextInt(20) != 0, random.nextInt(10) == 0 ? ", 'measured': false" : "", exam, mode,
                String.join(",", slots), String.join(",", answers)));
        return submission(content);
    }

    static Submission submission(JsonNode content) {
        try {
            ExamSessionSubmitted session = JSON.treeToValue(content, ExamSessionSubmitted.class);
            return new Submission(session.learnerId(), session, content, null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Its result by the keys as they are now. */
    ScoredExam score(Submission submission, int revision) {
        scoredAt = scoredAt.plusSeconds(1);
        return ExamScorer.score(submission, keys, revision, scoredAt);
    }

    /** Some key turns out to be another, or the question to be of no use. */
    void correctAKey() {
        Question question = bank.get(random.nextInt(FORM));
        QuestionType type = QuestionType.ofSlug(question.type());
        KeyRevision before = keys.get(question.version());
        String other = question.responses().get(random.nextInt(2));
        keys.put(question.version(), new KeyRevision(question.version(), before.revision() + 1, type, type.key(tree(other)),
                random.nextInt(3) == 0));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
