package io.readyroom.question.blueprint;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.form.BlueprintVersion;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/**
 * Writes blueprints and brings them into and out of use. What is in use reaches the replicas with the next look at the content.
 */
@Singleton
class BlueprintService {

    private final Mutiny.SessionFactory sessions;
    private final BlueprintRepository blueprints;
    private final Rulebook rulebook;
    private final ContentRevision revision;
    private final Clock clock;

    BlueprintService(Mutiny.SessionFactory sessions, BlueprintRepository blueprints, Rulebook rulebook,
            ContentRevision revision, Clock clock) {
        this.sessions = sessions;
        this.blueprints = blueprints;
        this.rulebook = rulebook;
        this.revision = revision;
        this.clock = clock;
    }

    /** A new blueprint, or the next version of one: a draft. A repeated key answers what it answered before. */
    Uni<BlueprintResponse> create(CreateBlueprintRequest request, UUID author,
            CreateKey<BlueprintResponse> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> create(session, request, author)))
                // Somebody made the next version of the same code at the same time.
                .onFailure(SqlErrors::isUniqueViolation).transform(twin -> StoredBlueprint
                        .wrongState("A version of this blueprint was made just now. Read it again."));
    }

    private Uni<BlueprintResponse> create(Mutiny.Session session, CreateBlueprintRequest request, UUID author) {
        rulebook.requireName(request);
        rulebook.requireRules(request.exam(), request.mode(), request.rules());
        return blueprints.newest(session, request.code())
                .map(newest -> new BlueprintVersion(request.exam(), request.mode(), request.code(), next(newest, request),
                        request.rules()))
                .map(version -> StoredBlueprint.draft(Ids.next(), version, author, now()))
                .call(session::persist)
                .call(session::flush)
                .map(BlueprintResponse::from);
    }

    private static int next(Optional<StoredBlueprint> newest, CreateBlueprintRequest request) {
        newest.filter(before -> !before.examCode.equals(request.exam()) || before.mode() != request.mode())
                .ifPresent(before -> {
                    throw StoredBlueprint.wrongState("This code is that of a blueprint of " + before.examCode
                            + " in the mode " + before.mode + ": a code stays with its exam and mode.");
                });
        newest.filter(before -> before.status() == BlueprintStatus.DRAFT).ifPresent(before -> {
            throw StoredBlueprint.wrongState("Version " + before.version + " is still a draft: change that one.");
        });
        return newest.map(before -> before.version + 1).orElse(1);
    }

    Uni<BlueprintResponse> edit(UUID id, EditTag read, EditBlueprintRequest request, UUID author) {
        return sessions.withTransaction(session -> blueprints.lock(session, id)
                .invoke(stored -> read.require(stored.edit))
                .invoke(stored -> rulebook.requireRules(stored.examCode, stored.mode(), request.rules()))
                .invoke(stored -> stored.edit(request.rules(), author))
                .call(session::flush))
                .map(BlueprintResponse::from);
    }

    /**
     * Brings a draft into use; the one that was in use for its exam and mode is retired.
     *
     * @param anyway even when no form can be made of it today
     */
    Uni<BlueprintResponse> activate(UUID id, EditTag read, UUID reviewer, boolean anyway) {
        return sessions.withTransaction(session -> revision.lock(session)
                .chain(() -> blueprints.lock(session, id))
                .invoke(stored -> read.require(stored.edit))
                .invoke(stored -> rulebook.requireRules(stored.examCode, stored.mode(), stored.toVersion().rules()))
                .call(stored -> retireOther(session, stored))
                .invoke(stored -> stored.activate(reviewer, now()))
                .invoke(stored -> requireForm(stored, anyway))
                .call(session::flush)
                .call(() -> revision.advance(session)))
                .map(BlueprintResponse::from);
    }

    private void requireForm(StoredBlueprint stored, boolean anyway) {
        if (!anyway) {
            rulebook.requireForm(stored.toVersion());
        }
    }

    /** Before the other becomes active: one is, at most. */
    private Uni<Void> retireOther(Mutiny.Session session, StoredBlueprint next) {
        return blueprints.active(session, next.examCode, next.mode())
                .invoke(active -> active.filter(before -> !before.id.equals(next.id))
                        .ifPresent(before -> before.retire(now())))
                .chain(session::flush);
    }

    /** Takes one out of use, so that the built-in one holds again, or gives a draft up. */
    Uni<BlueprintResponse> retire(UUID id, EditTag read, Caller caller) {
        return sessions.withTransaction(session -> revision.lock(session)
                .chain(() -> blueprints.lock(session, id))
                .invoke(stored -> read.require(stored.edit))
                .invoke(stored -> requireMayRetire(stored, caller))
                .invoke(stored -> stored.retire(now()))
                .call(session::flush)
                .call(() -> revision.advance(session)))
                .map(BlueprintResponse::from);
    }

    private static void requireMayRetire(StoredBlueprint stored, Caller caller) {
        boolean ownDraft = stored.status() == BlueprintStatus.DRAFT && caller.accountId().equals(stored.writtenBy);
        if (!ownDraft && !caller.has(Roles.REVIEWER) && !caller.has(Roles.ADMIN)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN,
                    "An author gives up drafts of their own; the rest is a reviewer's.");
        }
    }

    Uni<BlueprintResponse> get(UUID id) {
        return sessions.withSession(session -> blueprints.require(session, id)).map(BlueprintResponse::from);
    }

    Uni<BlueprintVersion> version(UUID id) {
        return sessions.withSession(session -> blueprints.require(session, id)).map(StoredBlueprint::toVersion);
    }

    Uni<Page<BlueprintResponse>> list(BlueprintList list) {
        return sessions.withSession(session -> blueprints.page(session, list)).map(found -> page(found, list));
    }

    private static Page<BlueprintResponse> page(List<StoredBlueprint> found, BlueprintList list) {
        return Page.of(found.stream().map(BlueprintResponse::from).toList(), list.limit(), BlueprintList::cursor);
    }

    /** As exact as PostgreSQL keeps it. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
