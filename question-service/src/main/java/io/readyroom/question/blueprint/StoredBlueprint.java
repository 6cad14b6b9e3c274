package io.readyroom.question.blueprint;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.BlueprintVersion;

/** One version of a blueprint. Its author changes it while it is a draft; nobody does afterwards, and a trigger says so too. */
@Entity
@Table(name = "blueprint")
class StoredBlueprint {

    @Id
    UUID id;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String examCode;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String mode;
    @Column(length = Length.LONG32, nullable = false, updatable = false)
    String code;
    @Column(nullable = false, updatable = false)
    int version;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String status;
    @Column(nullable = false)
    int edit;
    @Column(nullable = false, updatable = false)
    UUID writtenBy;
    UUID activatedBy;
    @Column(nullable = false, updatable = false)
    OffsetDateTime createdAt;
    OffsetDateTime activatedAt;
    OffsetDateTime retiredAt;

    protected StoredBlueprint() {
    }

    /** A draft. */
    static StoredBlueprint draft(UUID id, BlueprintVersion blueprint, UUID author, OffsetDateTime now) {
        StoredBlueprint draft = new StoredBlueprint();
        draft.id = id;
        draft.examCode = blueprint.exam();
        draft.mode = blueprint.mode().wireName();
        draft.code = blueprint.code();
        draft.version = blueprint.version();
        draft.content = ContentJson.write(blueprint.rules());
        draft.status = BlueprintStatus.DRAFT.wireName();
        draft.edit = 1;
        draft.writtenBy = author;
        draft.createdAt = now;
        return draft;
    }

    /** Replaces the rules. By the author only: whoever brings it into use must not have written it. */
    void edit(BlueprintRules rules, UUID author) {
        if (status() != BlueprintStatus.DRAFT) {
            throw wrongState("A blueprint that is " + status + " doesn't change any more: make the next version of it.");
        }
        if (!author.equals(writtenBy)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "A draft is changed by its author only.");
        }
        content = ContentJson.write(rules);
        edit++;
    }

    /** From now on forms are made by it. */
    void activate(UUID reviewer, OffsetDateTime now) {
        if (reviewer.equals(writtenBy)) {
            throw ProblemException.of(QuestionProblem.OWN_REVIEW, "Whoever wrote a blueprint doesn't bring it into use.");
        }
        move(BlueprintStatus.ACTIVE);
        activatedBy = reviewer;
        activatedAt = now;
    }

    void retire(OffsetDateTime now) {
        move(BlueprintStatus.RETIRED);
        retiredAt = now;
    }

    private void move(BlueprintStatus next) {
        if (!status().leadsTo(next)) {
            throw wrongState("A blueprint that is " + status + " can't become " + next.wireName() + ".");
        }
        status = next.wireName();
        edit++;
    }

    static ProblemException wrongState(String sentence) {
        return ProblemException.of(QuestionProblem.WRONG_STATE, sentence);
    }

    BlueprintStatus status() {
        return BlueprintStatus.named(status);
    }

    Mode mode() {
        return Mode.named(mode);
    }

    BlueprintVersion toVersion() {
        return new BlueprintVersion(examCode, mode(), code, version, ContentJson.read(content, BlueprintRules.class));
    }
}
