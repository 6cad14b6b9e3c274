package io.readyroom.scoring.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.Percentiles;
import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.result.ScoredExam;
import io.smallrye.mutiny.Uni;

/** Puts together what a learner is told of a result. */
@ApplicationScoped
public class Reports {

    private final Results results;
    private final BackgroundRepository backgrounds;
    private final CorrectionRepository corrections;
    private final ObjectiveTitles titles;
    private final Percentiles percentiles;

    Reports(Results results, BackgroundRepository backgrounds, CorrectionRepository corrections, ObjectiveTitles titles,
            Percentiles percentiles) {
        this.results = results;
        this.backgrounds = backgrounds;
        this.corrections = corrections;
        this.titles = titles;
        this.percentiles = percentiles;
    }

    /**
     * The report on a learner's session; empty while its result is pending.
     *
     * <p>
     * Fails with not-found when the session is somebody else's or was never submitted.
     */
    public Uni<Optional<Report>> require(UUID sessionId, UUID learnerId) {
        return results.require(sessionId, learnerId)
                .chain(scored -> scored.isEmpty() ? Uni.createFrom().item(Optional.empty())
                        : report(scored.get(), learnerId).map(Optional::of));
    }

    private Uni<Report> report(ScoredExam scored, UUID learnerId) {
        return backgrounds.require(scored.session().sessionId(), learnerId)
                .chain(background -> context(scored)
                        .map(context -> new Report(background.session(), ResultResponse.from(scored, background, context))));
    }

    private Uni<ResultContext> context(ScoredExam scored) {
        return titles.of(scored.session().exam())
                .chain(titled -> percentile(scored)
                        .chain(percentile -> corrections.of(scored.result())
                                .map(correction -> new ResultContext(titled, percentile, correction))));
    }

    private Uni<OptionalDouble> percentile(ScoredExam scored) {
        Score total = new Score(scored.result().points(), scored.result().maxPoints());
        return total.maxPoints() == 0 ? Uni.createFrom().item(OptionalDouble.empty())
                : percentiles.of(scored.session().exam(), scored.session().mode(), total);
    }
}
