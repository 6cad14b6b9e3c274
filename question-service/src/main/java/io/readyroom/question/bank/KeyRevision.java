package io.readyroom.question.bank;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

import io.readyroom.question.content.ContentJson;
import io.readyroom.question.key.AnswerKey;

/** The key of a version as it stood from a time on; a correction is another revision. */
@Entity
@Immutable
@Table(name = "answer_key")
@IdClass(KeyRevision.Key.class)
class KeyRevision {

    @Id
    UUID questionVersionId;
    @Id
    int revision;
    @Column(name = "key", length = Length.LONG32, nullable = false)
    String keyJson;
    @Column(length = Length.LONG32, nullable = false)
    String keyHash;
    @Column(nullable = false)
    boolean voided;
    @Column(length = Length.LONG32)
    String reason;
    @Column(nullable = false)
    OffsetDateTime createdAt;

    protected KeyRevision() {
    }

    static KeyRevision first(UUID versionId, AnswerKey key, OffsetDateTime now) {
        return of(versionId, 1, key, null, now);
    }

    /** The next revision, with a reason that learners can read. */
    KeyRevision corrected(AnswerKey key, String why, OffsetDateTime now) {
        return of(questionVersionId, revision + 1, key, why, now);
    }

    boolean says(AnswerKey key) {
        return keyHash.equals(ContentJson.hash(ContentJson.write(key)));
    }

    private static KeyRevision of(UUID versionId, int revision, AnswerKey key, String reason, OffsetDateTime now) {
        KeyRevision made = new KeyRevision();
        made.questionVersionId = versionId;
        made.revision = revision;
        made.keyJson = ContentJson.write(key);
        made.keyHash = ContentJson.hash(made.keyJson);
        made.reason = reason;
        made.createdAt = now;
        return made;
    }

    static final class Key implements Serializable {

        UUID questionVersionId;
        int revision;

        Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && questionVersionId.equals(key.questionVersionId) && revision == key.revision;
        }

        @Override
        public int hashCode() {
            return 31 * questionVersionId.hashCode() + revision;
        }
    }
}
