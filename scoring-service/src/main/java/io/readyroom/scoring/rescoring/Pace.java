package io.readyroom.scoring.rescoring;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;

/** How fast corrections go through results. */
@Singleton
class Pace {

    private final RescoringConfig config;
    private final LiveScoring live;

    Pace(RescoringConfig config, LiveScoring live) {
        this.config = config;
        this.live = live;
    }

    int page() {
        return config.page();
    }

    /** Waits as long as live scoring asks for after a page that took so long. */
    Uni<Void> rest(Duration page) {
        Duration pause = live.pauseAfter(page);
        return pause.isZero() ? Uni.createFrom().voidItem() : Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    }
}
