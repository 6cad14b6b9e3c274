package io.readyroom.question.bank;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.Length;

import io.readyroom.question.content.ContentJson;

/** Content at one time. Only its status ever changes; a trigger holds everybody to that. */
@Entity
class QuestionVersion {

    static final String PUBLISHED = "published";
    static final String RETIRED = "retired";

    @Id
    UUID id;
    @Column(nullable = false, updatable = false)
    UUID questionId;
    @Column(nullable = false, updatable = false)
    int number;
    @Column(length = Length.LONG32, nullable = false)
    String status;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String type;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String pool;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String language;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String difficulty;
    @Column(nullable = false, updatable = false)
    int components;
    @Column(updatable = false)
    UUID stimulusId;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String rationale;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String labels;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String contentHash;

    protected QuestionVersion() {
    }

    static QuestionVersion published(UUID id, UUID questionId, int number, VersionFacts facts) {
        QuestionVersion version = new QuestionVersion();
        version.id = id;
        version.questionId = questionId;
        version.number = number;
        version.status = PUBLISHED;
        version.type = facts.type().wireName();
        version.pool = facts.pool();
        version.language = facts.language();
        version.difficulty = facts.difficulty();
        version.components = facts.content().components();
        version.stimulusId = facts.stimulusId();
        version.content = ContentJson.write(facts.content());
        version.rationale = ContentJson.write(facts.rationale());
        version.labels = ContentJson.write(facts.labels());
        version.contentHash = facts.hash();
        return version;
    }
}
