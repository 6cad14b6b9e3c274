package io.readyroom.scoring.calibration;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.readyroom.scoring.ability.Abilities;
import io.readyroom.scoring.ability.Ability;
import io.readyroom.scoring.ability.ItemRatings;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.ParameterSets;
import io.readyroom.scoring.calibration.Fit.Fitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Calibrates one exam: reads, estimates, adds the set, and brings the abilities of those who were read up to it. */
@ApplicationScoped
class Calibrations {

    private static final Logger LOG = Logger.getLogger(Calibrations.class);
    private static final int PORTION = 500;

    private final AnswerReader reader;
    private final ItemRatings ratings;
    private final ParameterSets sets;
    private final Abilities abilities;
    private final CalibrationConfig config;

    Calibrations(AnswerReader reader, ItemRatings ratings, ParameterSets sets, Abilities abilities, CalibrationConfig config) {
        this.reader = reader;
        this.ratings = ratings;
        this.sets = sets;
        this.abilities = abilities;
        this.config = config;
    }

    /** Adds the next set; answers false when there is nothing new to make it from. */
    Uni<Boolean> calibrate(SqlConnection connection, Vertx vertx, String exam) {
        return reader.hasNews(connection, exam)
                .chain(news -> news ? reader.now(connection).chain(readAt -> calibrate(connection, vertx, exam, readAt))
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> calibrate(SqlConnection connection, Vertx vertx, String exam, OffsetDateTime readAt) {
        return reader.read(connection, exam, config.mostAnswers())
                .chain(answers -> answers.items().isEmpty() ? Uni.createFrom().item(false)
                        : fit(connection, vertx, exam, answers).chain(fitted -> store(connection, fitted, readAt))
                                .replaceWith(true));
    }

    private Uni<Fitted> fit(SqlConnection connection, Vertx vertx, String exam, Answers answers) {
        return sets.refresh(connection, exam)
                .chain(previous -> ratings.ofExam(connection, exam)
                        .chain(rated -> vertx.executeBlocking(
                                () -> Fit.of(answers, previous, rated, config.mostCycles()), false)));
    }

    private Uni<Void> store(SqlConnection connection, Fitted fitted, OffsetDateTime readAt) {
        ParameterSet set = fitted.set();
        return inTransaction(connection, fitted)
                .chain(() -> sets.refresh(connection, set.exam()))
                .chain(() -> replace(connection, fitted, readAt))
                .invoke(replaced -> LOG.infof(
                        "Calibration %d of %s: %d items from %d answers in %d cycles%s, %d of %d abilities",
                        set.number(), set.exam(), set.items().size(), fitted.origin().answers(), fitted.origin().cycles(),
                        fitted.origin().converged() ? "" : " (not converged)", replaced, fitted.abilities().size()))
                .replaceWithVoid();
    }

    private Uni<Void> inTransaction(SqlConnection connection, Fitted fitted) {
        return connection.begin().chain(transaction -> sets.add(connection, fitted.set(), fitted.answers(), fitted.origin())
                .onFailure().call(transaction::rollback)
                .chain(transaction::commit));
    }

    private Uni<Integer> replace(SqlConnection connection, Fitted fitted, OffsetDateTime readAt) {
        List<Ability> all = fitted.abilities();
        Uni<Integer> replaced = Uni.createFrom().item(0);
        for (int from = 0; from < all.size(); from += PORTION) {
            List<Ability> portion = all.subList(from, Math.min(from + PORTION, all.size()));
            replaced = replaced.chain(before -> abilities
                    .replace(connection, fitted.set().exam(), fitted.set().number(), portion, readAt)
                    .map(more -> before + more));
        }
        return replaced;
    }
}
