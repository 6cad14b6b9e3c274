package io.readyroom.question.bank;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;

import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;

/** What an open version will be published with and what is no part of it. */
@Entity
@Table(name = "question_draft")
class StoredDraft {

    @Id
    UUID questionVersionId;
    @Column(name = "key", length = Length.LONG32)
    String keyJson;
    @Column(length = Length.LONG32, nullable = false)
    String objectives;

    protected StoredDraft() {
    }

    StoredDraft(UUID questionVersionId, AuthoredQuestion authored) {
        this.questionVersionId = questionVersionId;
        take(authored);
    }

    void take(AuthoredQuestion authored) {
        keyJson = authored.key() == null ? null : ContentJson.write(authored.key());
        objectives = ContentJson.write(authored.objectives());
    }

    Optional<AnswerKey> key(QuestionType type) {
        return Optional.ofNullable(keyJson).map(json -> ContentJson.read(json, AnswerKey.classFor(type)));
    }

    List<String> objectives() {
        return List.of(ContentJson.read(objectives, String[].class));
    }
}
