package io.readyroom.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.DraftBatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Puts drafts into the bank of the service under test, and looks into it. */
public final class Bank {

    private Bank() {
    }

    /** Drafts of an author, in one transaction. */
    public static void draft(String exam, UUID author, List<AuthoredQuestion> questions) {
        DraftBatch drafts = Arc.container().instance(DraftBatch.class).get();
        DraftBatch.Target target = new DraftBatch.Target(exam, author);
        List<DraftBatch.Wish> wishes = questions.stream().map(question -> new DraftBatch.Wish(question, null)).toList();
        inTransaction(tx -> drafts.decide(tx, target, wishes).chain(verdicts -> drafts.carryOut(tx, target, verdicts)));
    }

    /** Work on an event loop, committed. */
    public static <T> T inTransaction(Function<Transaction, Uni<T>> work) {
        Pool pool = Arc.container().instance(Pool.class).get();
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> pool.withTransaction(connection -> work.apply(Transaction.on(connection))));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql) {
        try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row. */
    public static List<String> texts(String sql) {
        try (Connection connection = Service.connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static UUID questionId(String sourceId) {
        return UUID.fromString(texts("SELECT id FROM question WHERE source_id = '" + sourceId + "'").get(0));
    }

    /** The version that its statistics are kept by. */
    public static UUID measuredAs(String sourceId) {
        return UUID.fromString(texts("SELECT v.measured_as FROM question q JOIN question_version v"
                + " ON v.id = q.current_version_id WHERE q.source_id = '" + sourceId + "'").get(0));
    }
}
