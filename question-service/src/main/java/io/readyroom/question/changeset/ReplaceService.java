package io.readyroom.question.changeset;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.bank.WrongStateException;
import io.readyroom.question.changeset.text.NameReplacement;
import io.readyroom.question.changeset.text.RenamedQuestion;
import io.readyroom.question.rest.IdCursor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Replaces a name in the texts of many questions, a batch a request and a transaction. */
@Singleton
class ReplaceService {

    /** So few that those who work on other items of the change set meanwhile get their turn. */
    private static final int BATCH = 50;

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final NamedQuestions named;
    private final AuthoredVersions versions;
    private final RenamedDrafts drafts;

    ReplaceService(Mutiny.SessionFactory sessions, ChangeSets sets, NamedQuestions named, AuthoredVersions versions,
            RenamedDrafts drafts) {
        this.sessions = sessions;
        this.sets = sets;
        this.named = named;
        this.versions = versions;
        this.drafts = drafts;
    }

    Uni<ReplaceResponse> replace(UUID id, ReplaceRequest request, UUID author) {
        UUID after = IdCursor.decode(request.cursor());
        return sessions.withTransaction(session -> sets.lock(session, id)
                .invoke(set -> begin(set, request))
                .chain(set -> batch(session, set, request, after, author)))
                .onFailure(WrongStateException.class)
                .transform(failure -> ProblemException.of(QuestionProblem.WRONG_STATE, failure.getMessage(), failure));
    }

    private static void begin(ChangeSet set, ReplaceRequest request) {
        if (request.isDryRun()) {
            set.requireOpen();
        } else {
            set.work();
        }
    }

    private Uni<ReplaceResponse> batch(Mutiny.Session session, ChangeSet set, ReplaceRequest request, UUID after, UUID author) {
        Transaction tx = HibernateTransaction.on(session);
        Batch batch = new Batch(new NameReplacement(request.find(), request.replace()), request, author);
        return named.find(tx, set, request, after, BATCH + 1)
                .chain(found -> {
                    List<NamedQuestions.Named> now = found.subList(0, Math.min(found.size(), BATCH));
                    String next = found.size() > BATCH ? Cursor.encode(now.get(BATCH - 1).question()) : null;
                    return read(tx, now).chain(texts -> all(session, set, now, texts, batch))
                            .chain(() -> named.stimuli(tx, set, request.find()))
                            .map(stimuli -> batch.response(stimuli, next));
                });
    }

    private Uni<Map<UUID, AuthoredVersions.Stored>> read(Transaction tx, List<NamedQuestions.Named> found) {
        return versions.read(tx, found.stream().map(NamedQuestions.Named::textOf).toList())
                .map(read -> read.stream().collect(toMap(stored -> stored.version().id(), identity())));
    }

    private Uni<Void> all(Mutiny.Session session, ChangeSet set, List<NamedQuestions.Named> found,
            Map<UUID, AuthoredVersions.Stored> texts, Batch batch) {
        return Multi.createFrom().iterable(found)
                .call(question -> one(session, set, question, texts.get(question.textOf()), batch))
                .onItem().ignoreAsUni()
                .chain(() -> batch.request.isDryRun() ? Uni.createFrom().voidItem() : drafts.write(session, batch.done));
    }

    private Uni<Void> one(Mutiny.Session session, ChangeSet set, NamedQuestions.Named question,
            AuthoredVersions.Stored stored, Batch batch) {
        RenamedQuestion renamed = RenamedQuestion.of(stored.version().question(), batch.replacement);
        if (renamed.replaced() == 0 && (renamed.kept() == 0 || question.ours())) {
            // A part of other words, or what an earlier batch has done.
            return Uni.createFrom().voidItem();
        }
        String why = whyNot(question, renamed);
        if (why != null) {
            batch.skipped.add(new ReplaceResponse.Skipped(question.question(), question.sourceId(), why));
            return Uni.createFrom().voidItem();
        }
        var change = new RenamedDrafts.Rename(question, renamed, stored, batch.author, batch.note());
        if (batch.request.isDryRun()) {
            batch.change(change, null);
            return Uni.createFrom().voidItem();
        }
        return drafts.store(session, set, change).invoke(number -> batch.change(change, number)).replaceWithVoid();
    }

    /** A sentence, or null when the name can be replaced. */
    private static String whyNot(NamedQuestions.Named question, RenamedQuestion renamed) {
        if (renamed.replaced() == 0) {
            return "The name stands only in code, in addresses, in marks of gaps or in titles of references.";
        }
        if (renamed.inKey()) {
            return "The key holds the name: change texts and key together, by hand.";
        }
        if (question.openNumber() != null && !question.ours()) {
            return "Version " + question.openNumber() + " is open already: change it there, or add it to the change set.";
        }
        return question.openNumber() != null && !question.draft() ? "Version " + question.openNumber() + " is in review." : null;
    }

    /** What has become of the questions so far. */
    private static final class Batch {

        private final NameReplacement replacement;
        private final ReplaceRequest request;
        private final UUID author;
        private final List<ReplaceResponse.Changed> changed = new ArrayList<>();
        private final List<ReplaceResponse.Skipped> skipped = new ArrayList<>();
        private final List<RenamedDrafts.Stored> done = new ArrayList<>();

        private Batch(NameReplacement replacement, ReplaceRequest request, UUID author) {
            this.replacement = replacement;
            this.request = request;
            this.author = author;
        }

        private String note() {
            return "Renamed: " + request.find() + " to " + request.replace();
        }

        private void change(RenamedDrafts.Rename change, Integer number) {
            RenamedQuestion renamed = change.renamed();
            changed.add(new ReplaceResponse.Changed(change.question().question(), change.question().sourceId(), number,
                    renamed.replaced(), renamed.kept(), renamed.excerpts()));
            if (number != null) {
                done.add(new RenamedDrafts.Stored(change, number));
            }
        }

        private ReplaceResponse response(List<String> stimuli, String next) {
            return new ReplaceResponse(request.isDryRun(), changed, skipped, stimuli, next);
        }
    }
}
