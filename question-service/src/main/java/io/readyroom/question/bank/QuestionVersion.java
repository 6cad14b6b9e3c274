package io.readyroom.question.bank;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.Length;

import io.readyroom.platform.database.Ids;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;

/**
 * Content at one time. While it is open its author edits it; once published nothing of it changes but its status, and a trigger
 * holds everybody to that.
 */
@Entity
class QuestionVersion {

    @Id
    UUID id;
    @Column(nullable = false, updatable = false)
    UUID questionId;
    @Column(nullable = false, updatable = false)
    int number;
    @Column(length = Length.LONG32, nullable = false)
    String status;
    @Column(length = Length.LONG32, nullable = false)
    String type;
    @Column(length = Length.LONG32, nullable = false)
    String pool;
    @Column(length = Length.LONG32, nullable = false)
    String language;
    @Column(length = Length.LONG32, nullable = false)
    String difficulty;
    @Column(nullable = false)
    int components;
    UUID stimulusId;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String rationale;
    @Column(length = Length.LONG32, nullable = false)
    String labels;
    @Column(length = Length.LONG32, nullable = false)
    String contentHash;
    @Column(nullable = false)
    int edit;
    @Column(length = Length.LONG32)
    String change;
    @Column(nullable = false)
    UUID measuredAs;
    @Column(updatable = false)
    UUID writtenBy;
    OffsetDateTime submittedAt;
    UUID reviewedBy;
    OffsetDateTime reviewedAt;
    OffsetDateTime publishedAt;
    OffsetDateTime retiredAt;

    protected QuestionVersion() {
    }

    /** From a bank file, which has been reviewed where it is kept. */
    static QuestionVersion seeded(UUID questionId, int number, VersionFacts facts, OffsetDateTime now) {
        QuestionVersion version = made(questionId, number, null);
        version.measuredAs = version.id;
        version.status = VersionStatus.PUBLISHED.wireName();
        version.publishedAt = now;
        version.take(facts);
        return version;
    }

    /** A first version. */
    static QuestionVersion first(UUID questionId, UUID author, VersionFacts facts) {
        QuestionVersion version = made(questionId, 1, author);
        version.measuredAs = version.id;
        version.status = VersionStatus.DRAFT.wireName();
        version.take(facts);
        return version;
    }

    /** The next version behind this one. */
    QuestionVersion next(int number, UUID author, Change change, VersionFacts facts) {
        QuestionVersion version = made(questionId, number, author);
        version.status = VersionStatus.DRAFT.wireName();
        version.declared(change, this);
        version.take(facts);
        return version;
    }

    private static QuestionVersion made(UUID questionId, int number, UUID author) {
        QuestionVersion version = new QuestionVersion();
        version.id = Ids.next();
        version.questionId = questionId;
        version.number = number;
        version.writtenBy = author;
        version.edit = 1;
        return version;
    }

    private void take(VersionFacts facts) {
        type = facts.type().wireName();
        pool = facts.pool();
        language = facts.language();
        difficulty = facts.difficulty();
        components = facts.content().components();
        stimulusId = facts.stimulusId();
        content = ContentJson.write(facts.content());
        rationale = ContentJson.write(facts.rationale());
        labels = ContentJson.write(facts.labels());
        contentHash = facts.hash();
    }

    private void declared(Change declared, QuestionVersion before) {
        change = declared.wireName();
        measuredAs = declared == Change.COSMETIC ? before.measuredAs : id;
    }

    /** Replaces what a draft says. */
    void edit(VersionFacts facts, Change declared, QuestionVersion before) {
        require(VersionStatus.DRAFT);
        take(facts);
        if (before != null) {
            declared(declared, before);
        }
        edit++;
    }

    /** An earlier judgement is over with this: it was about something else. */
    void submit(OffsetDateTime now) {
        move(VersionStatus.IN_REVIEW);
        submittedAt = now;
        reviewedBy = null;
        reviewedAt = null;
        edit++;
    }

    /** Back to the author. */
    void reject(UUID reviewer, OffsetDateTime now) {
        require(VersionStatus.IN_REVIEW);
        judged(reviewer, now);
        move(VersionStatus.DRAFT);
        edit++;
    }

    /** Somebody else than the author agrees; {@link Publication} does the rest, now or with a change set. */
    void approve(UUID reviewer, OffsetDateTime now) {
        require(VersionStatus.IN_REVIEW);
        judged(reviewer, now);
        edit++;
    }

    private void judged(UUID reviewer, OffsetDateTime now) {
        if (reviewer.equals(writtenBy)) {
            throw WrongStateException.ownReview();
        }
        reviewedBy = reviewer;
        // Never before it was submitted: that may have been by the clock of another replica.
        reviewedAt = now.isBefore(submittedAt) ? submittedAt : now;
    }

    void retire(OffsetDateTime now) {
        move(VersionStatus.RETIRED);
        retiredAt = now;
    }

    private void move(VersionStatus next) {
        if (!status().leadsTo(next)) {
            throw WrongStateException.noWay(status(), next);
        }
        status = next.wireName();
    }

    void requireDraft() {
        require(VersionStatus.DRAFT);
    }

    private void require(VersionStatus expected) {
        if (status() != expected) {
            throw WrongStateException.expected(expected, status());
        }
    }

    VersionStatus status() {
        return VersionStatus.of(status);
    }

    boolean isApproved() {
        return status() == VersionStatus.IN_REVIEW && reviewedAt != null && !reviewedAt.isBefore(submittedAt);
    }

    QuestionType type() {
        return QuestionType.named(type).orElseThrow();
    }

    QuestionContent content() {
        return ContentJson.read(content, type().contentClass());
    }
}
