package io.readyroom.question.interchange.job;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;

/** A question as a row holds it until all of its file has been read: content and key by themselves, because they have types. */
record StagedQuestion(String sourceId, String pool, String language, String difficulty, List<String> objectives, Labels labels,
        String stimulus, String type, String content, Rationale rationale, String key) {

    static StagedQuestion of(AuthoredQuestion question) {
        return new StagedQuestion(question.sourceId(), question.pool(), question.language(), question.difficulty(),
                question.objectives(), question.labels(), question.stimulus(), question.content().type().wireName(),
                ContentJson.write(question.content()), question.rationale(),
                question.key() == null ? null : ContentJson.write(question.key()));
    }

    AuthoredQuestion toQuestion() {
        QuestionType questionType = QuestionType.named(type).orElseThrow();
        return new AuthoredQuestion(sourceId, pool, language, difficulty, objectives, labels, stimulus,
                ContentJson.read(content, questionType.contentClass()), rationale,
                key == null ? null : ContentJson.read(key, AnswerKey.classFor(questionType)));
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "StagedQuestion[" + sourceId + "]";
    }
}
