package io.readyroom.question.bank;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.Length;

/** The identity that a question keeps through all its versions. */
@Entity
class Question {

    @Id
    UUID id;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String sourceId;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String examCode;
    UUID currentVersionId;
    @Column(length = Length.LONG32)
    String assignmentHash;
    @Column(length = Length.LONG32)
    String seededHash;
    /** Counted by {@link QuestionEvents}. */
    @Column(nullable = false, updatable = false)
    long aggregateVersion;

    protected Question() {
    }

    Question(UUID id, String sourceId, String examCode) {
        this.id = id;
        this.sourceId = sourceId;
        this.examCode = examCode;
    }

    void current(QuestionVersion version) {
        currentVersionId = version.id;
    }

    /** Takes over the hash of assigned objectives; false when they are the ones it has. */
    boolean assigned(String hash) {
        if (hash.equals(assignmentHash)) {
            return false;
        }
        assignmentHash = hash;
        return true;
    }

    /** Takes over the hash of its bank file; false when that is the one it was last stored from. */
    boolean seeded(String hash) {
        if (hash.equals(seededHash)) {
            return false;
        }
        seededHash = hash;
        return true;
    }
}
