package io.readyroom.question.bank;

import java.util.UUID;

import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;

/** What makes a version: a change of any of it is a new one. Objectives and the key are no part of it. */
record VersionFacts(QuestionType type, String pool, String language, String difficulty, UUID stimulusId,
        QuestionContent content, Rationale rationale, Labels labels) {

    static VersionFacts of(AuthoredQuestion question, UUID stimulusId) {
        return new VersionFacts(question.content().type(), question.pool(), question.language(), question.difficulty(),
                stimulusId, question.content(), question.rationale(), question.labels());
    }

    String hash() {
        return ContentJson.hash(ContentJson.write(this));
    }
}
