package io.readyroom.question.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.bank.DraftBatches;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Refuses versions that aren't fit for a review. */
@Singleton
class VersionCheck {

    /** So many at a time, for their texts are in memory. */
    private static final int CHUNK = 200;
    private static final int SHOWN = 100;

    private final AuthoredVersions versions;
    private final DraftBatches drafts;
    private final Instance<VersionLint> lints;

    VersionCheck(AuthoredVersions versions, DraftBatches drafts, @Any Instance<VersionLint> lints) {
        this.versions = versions;
        this.drafts = drafts;
        this.lints = lints;
    }

    /** Fails with {@code lint-errors} and what was found. */
    Uni<Void> requireFit(Mutiny.Session session, List<UUID> versionIds) {
        return Multi.createFrom().iterable(versionIds).group().intoLists().of(CHUNK)
                .onItem().transformToUniAndConcatenate(chunk -> findings(session, chunk))
                .collect().asList()
                .map(chunks -> chunks.stream().flatMap(List::stream).toList())
                .invoke(VersionCheck::refuse)
                .replaceWithVoid();
    }

    private Uni<List<VersionLint.Finding>> findings(Mutiny.Session session, List<UUID> versionIds) {
        Transaction tx = HibernateTransaction.on(session);
        return versions.read(tx, versionIds)
                .map(stored -> stored.stream().map(AuthoredVersions.Stored::version).toList())
                .chain(read -> drafts.withoutOutline(tx, versionIds).map(without -> new ArrayList<>(
                        read.stream().flatMap(version -> VersionStructure.findings(version, without).stream()).toList()))
                        .chain(found -> lint(session, read, found)));
    }

    private Uni<List<VersionLint.Finding>> lint(Mutiny.Session session, List<AuthoredVersion> read,
            List<VersionLint.Finding> found) {
        return Multi.createFrom().iterable(lints)
                .onItem().transformToUniAndConcatenate(lint -> lint.errors(session, read))
                .collect().asList()
                .map(more -> {
                    more.forEach(found::addAll);
                    return found;
                });
    }

    private static void refuse(List<VersionLint.Finding> findings) {
        if (!findings.isEmpty()) {
            throw ProblemException.of(QuestionProblem.LINT_ERRORS,
                    findings.size() + " things have to be mended before a review, see findings.")
                    .with("count", findings.size()).with("findings", findings.stream().limit(SHOWN).toList());
        }
    }
}
