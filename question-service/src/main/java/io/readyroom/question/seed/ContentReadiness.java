package io.readyroom.question.seed;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.readyroom.question.snapshot.ContentSnapshot;
import io.smallrye.common.annotation.NonBlocking;

/** Ready once the content is in memory: before that every answer would be a 503. */
@Readiness
@Singleton
@NonBlocking
class ContentReadiness implements HealthCheck {

    private final SeedJob seed;
    private final ContentSnapshot snapshot;

    ContentReadiness(SeedJob seed, ContentSnapshot snapshot) {
        this.seed = seed;
        this.snapshot = snapshot;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("content").status(seed.isOver() && snapshot.isLoaded()).build();
    }
}
