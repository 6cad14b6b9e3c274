package io.readyroom.question.changeset;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.bank.DraftBatches;
import io.readyroom.question.lint.CatalogueLint;
import io.readyroom.question.lint.rule.Severity;
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
    private final CatalogueLint lint;

    VersionCheck(AuthoredVersions versions, DraftBatches drafts, CatalogueLint lint) {
        this.versions = versions;
        this.drafts = drafts;
        this.lint = lint;
    }

    /**
     * Something that has to be mended.
     *
     * @param question bank id
     * @param field where it stands
     * @param sentence for the author
     */
    record Finding(String question, int version, String rule, String field, String sentence) {
    }

    /** Fails with {@code lint-errors} and what was found; warnings are for people to judge. */
    Uni<Void> requireFit(Mutiny.Session session, List<UUID> versionIds) {
        return Multi.createFrom().iterable(versionIds).group().intoLists().of(CHUNK)
                .onItem().transformToUniAndConcatenate(chunk -> findings(session, chunk))
                .collect().asList()
                .map(chunks -> chunks.stream().flatMap(List::stream).toList())
                .invoke(VersionCheck::refuse)
                .replaceWithVoid();
    }

    private Uni<List<Finding>> findings(Mutiny.Session session, List<UUID> versionIds) {
        Transaction tx = HibernateTransaction.on(session);
        return drafts.withoutOutline(tx, versionIds).chain(without -> versions.read(tx, versionIds)
                .map(stored -> stored.stream().map(AuthoredVersions.Stored::version)
                        .flatMap(version -> findings(version, without)).toList()));
    }

    private Stream<Finding> findings(AuthoredVersion version, Set<UUID> withoutOutline) {
        Stream<Finding> found = lint.lint(version.exam(), version.question()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Finding(finding.sourceId(), version.number(), finding.ruleId(), finding.field(),
                        finding.sentence()));
        return version.question().objectives().isEmpty() || withoutOutline.contains(version.id())
                ? Stream.concat(found, Stream.of(new Finding(version.question().sourceId(), version.number(), "structure",
                        "objectives", "No outline of the exam has all of its objectives, or there are none.")))
                : found;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw ProblemException.of(QuestionProblem.LINT_ERRORS,
                    findings.size() + " things have to be mended before a review, see findings.")
                    .with("count", findings.size()).with("findings", findings.stream().limit(SHOWN).toList());
        }
    }
}
