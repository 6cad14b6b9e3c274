package io.readyroom.question.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.bank.Change;
import io.readyroom.question.bank.CosmeticChange;
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
        return versions.read(tx, versionIds)
                .map(stored -> stored.stream().map(AuthoredVersions.Stored::version).toList())
                .chain(read -> against(tx, read)
                        .map(against -> read.stream().flatMap(version -> findings(version, against)).toList()));
    }

    /**
     * What versions are held against.
     *
     * @param current of those that are said to be cosmetic, by question
     */
    private record Against(Set<UUID> withoutOutline, Set<UUID> overtaken, Map<UUID, AuthoredQuestion> current) {
    }

    private Uni<Against> against(Transaction tx, List<AuthoredVersion> read) {
        List<UUID> ids = read.stream().map(AuthoredVersion::id).toList();
        List<UUID> cosmetic = read.stream().filter(version -> version.change() == Change.COSMETIC)
                .map(AuthoredVersion::questionId).toList();
        return drafts.withoutOutline(tx, ids).chain(without -> drafts.overtaken(tx, ids)
                .chain(overtaken -> versions.readCurrent(tx, cosmetic)
                        .map(stored -> new Against(without, overtaken, stored.stream().map(AuthoredVersions.Stored::version)
                                .collect(Collectors.toMap(AuthoredVersion::questionId, AuthoredVersion::question))))));
    }

    private Stream<Finding> findings(AuthoredVersion version, Against against) {
        return Stream.concat(lint(version), structure(version, against).map(flaw -> new Finding(
                version.question().sourceId(), version.number(), "structure", flaw.field(), flaw.sentence())));
    }

    private Stream<Finding> lint(AuthoredVersion version) {
        return lint.lint(version.exam(), version.question()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Finding(finding.sourceId(), version.number(), finding.ruleId(), finding.field(),
                        finding.sentence()));
    }

    private static Stream<Flaw> structure(AuthoredVersion version, Against against) {
        List<Flaw> flaws = new ArrayList<>();
        if (version.question().objectives().isEmpty() || against.withoutOutline().contains(version.id())) {
            flaws.add(new Flaw("objectives", "No outline of the exam has all of its objectives, or there are none."));
        }
        if (against.overtaken().contains(version.id())) {
            flaws.add(new Flaw("version", "A later version was published meanwhile. Begin again from that."));
        }
        AuthoredQuestion current = against.current().get(version.questionId());
        // Without a key it has been found to be unfit already.
        if (current != null && version.question().key() != null) {
            CosmeticChange.contradictions(version.question(), current)
                    .forEach(contradiction -> flaws.add(new Flaw("change", "It " + contradiction + ".")));
        }
        return flaws.stream();
    }

    private record Flaw(String field, String sentence) {
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw ProblemException.of(QuestionProblem.LINT_ERRORS,
                    findings.size() + " things have to be mended before a review, see findings.")
                    .with("count", findings.size()).with("findings", findings.stream().limit(SHOWN).toList());
        }
    }
}
