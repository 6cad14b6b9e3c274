package io.readyroom.scoring.rescoring;

import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.scoring.claim.GuestClaims;
import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.SittingObservers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Makes the results of one page again, or finds out what that would come to.
 *
 * <p>
 * Locks are taken in the order in which live scoring and guest claims take them: learners, then results by session, then what
 * observers keep.
 */
@Singleton
class PageRescoring {

    private final Regrader regrader;
    private final Results results;
    private final GuestClaims claims;
    private final SittingObservers observers;

    PageRescoring(Regrader regrader, Results results, GuestClaims claims, SittingObservers observers) {
        this.regrader = regrader;
        this.results = results;
        this.claims = claims;
        this.observers = observers;
    }

    /** Changes nothing. */
    Uni<List<Difference>> preview(SqlConnection tx, Rescoring rescoring, Walk.Page page) {
        return results.current(tx, page.sessions())
                .chain(current -> regrader.regrade(tx, rescoring, due(rescoring, current)))
                .map(PageRescoring::differences);
    }

    /** What another transaction replaced meanwhile is left to the next pass, which finds it when it is still below. */
    Uni<List<Difference>> apply(SqlConnection tx, Rescoring rescoring, Walk.Page page) {
        if (page.sessions().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return claims.accountsOf(tx, page.learners())
                .chain(() -> results.hold(tx, page.sessions()))
                .chain(held -> regrader.regrade(tx, rescoring, due(rescoring, held)))
                .call(rescored -> results.replace(tx, rescored.stream().map(Rescored::after).toList()))
                .call(rescored -> observers.rescored(tx, rescored))
                .map(PageRescoring::differences);
    }

    private static List<ScoredExam> due(Rescoring rescoring, List<ScoredExam> results) {
        Change change = rescoring.change();
        return results.stream().filter(change::isDue).toList();
    }

    private static List<Difference> differences(List<Rescored> rescored) {
        return rescored.stream().map(one -> Difference.between(one.before().result(), one.after().result())).toList();
    }
}
