package io.readyroom.question.changeset;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.Length;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;

/** Changes that are reviewed as one and published as one. */
@Entity
class ChangeSet {

    @Id
    UUID id;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String examCode;
    @Column(length = Length.LONG32, nullable = false)
    String title;
    @Column(length = Length.LONG32, nullable = false)
    String description;
    @Column(length = Length.LONG32, nullable = false)
    String status;
    @Column(nullable = false)
    int edit;
    UUID fromOutline;
    UUID toOutline;
    @Column(length = Length.LONG32)
    String mapHash;
    @Column(nullable = false, updatable = false)
    UUID createdBy;
    @Column(nullable = false, updatable = false)
    OffsetDateTime createdAt;
    UUID submittedBy;
    OffsetDateTime submittedAt;
    UUID reviewedBy;
    OffsetDateTime reviewedAt;
    OffsetDateTime publishAt;
    OffsetDateTime publishedAt;
    @Column(length = Length.LONG32)
    String note;

    protected ChangeSet() {
    }

    ChangeSet(UUID id, CreateChangeSetRequest request, UUID author, OffsetDateTime now) {
        this.id = id;
        this.examCode = request.exam();
        this.title = request.title();
        this.description = request.description() == null ? "" : request.description();
        this.status = ChangeSetStatus.OPEN.wireName();
        this.edit = 1;
        this.createdBy = author;
        this.createdAt = now;
    }

    /** Moves questions from one outline to another by a map. */
    void moves(StoredRemap remap) {
        fromOutline = remap.from();
        toOutline = remap.to();
        mapHash = remap.mapHash();
    }

    ChangeSetStatus status() {
        return ChangeSetStatus.of(status);
    }

    /** Its items are about to be changed. */
    void work() {
        requireOpen();
        edit++;
    }

    void requireOpen() {
        require(ChangeSetStatus.OPEN);
    }

    void requireInReview() {
        require(ChangeSetStatus.IN_REVIEW);
    }

    void submit(UUID author, OffsetDateTime now) {
        move(ChangeSetStatus.IN_REVIEW);
        submittedBy = author;
        submittedAt = now;
        note = null;
    }

    /** Back to its authors. */
    void reject(String why) {
        require(ChangeSetStatus.IN_REVIEW);
        move(ChangeSetStatus.OPEN);
        note = why;
        forgetReview();
    }

    void approve(UUID reviewer, OffsetDateTime now) {
        if (reviewer.equals(createdBy)) {
            throw ProblemException.of(QuestionProblem.OWN_REVIEW, "Whoever made a change set doesn't review it.");
        }
        move(ChangeSetStatus.APPROVED);
        reviewedBy = reviewer;
        reviewedAt = now;
    }

    void schedule(OffsetDateTime at) {
        move(ChangeSetStatus.SCHEDULED);
        publishAt = at;
    }

    void unschedule() {
        require(ChangeSetStatus.SCHEDULED);
        move(ChangeSetStatus.APPROVED);
        publishAt = null;
    }

    void publish(OffsetDateTime now) {
        move(ChangeSetStatus.PUBLISHED);
        publishedAt = now;
    }

    void outdate() {
        move(ChangeSetStatus.OUTDATED);
    }

    /** To be worked on and reviewed once more. */
    void rebase() {
        require(ChangeSetStatus.OUTDATED);
        move(ChangeSetStatus.OPEN);
        publishAt = null;
        forgetReview();
    }

    void discard() {
        move(ChangeSetStatus.DISCARDED);
    }

    /** Fails when it may not be published as it stands. */
    void requirePublishable() {
        if (!status().leadsTo(ChangeSetStatus.PUBLISHED)) {
            throw noWay(ChangeSetStatus.PUBLISHED);
        }
    }

    private void require(ChangeSetStatus expected) {
        if (status() != expected) {
            throw wrongState("This takes a change set that is " + expected.wireName() + "; this one is " + status().wireName()
                    + ".");
        }
    }

    private void forgetReview() {
        submittedBy = null;
        submittedAt = null;
        reviewedBy = null;
        reviewedAt = null;
    }

    private void move(ChangeSetStatus next) {
        if (!status().leadsTo(next)) {
            throw noWay(next);
        }
        status = next.wireName();
        edit++;
    }

    private ProblemException noWay(ChangeSetStatus next) {
        return wrongState("A change set that is " + status().wireName() + " can't become " + next.wireName() + ".");
    }

    private static ProblemException wrongState(String sentence) {
        return ProblemException.of(QuestionProblem.WRONG_STATE, sentence);
    }
}
