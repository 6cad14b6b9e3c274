package io.readyroom.scoring.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SittingObserversResourceTest {

    @Inject
    @All
    List<SittingObserver> observers;

    /** Promise: one order everywhere, shared rows last. Without priorities it changes with the build. */
    @Test
    void areAskedInOneOrder() {
        assertThat(observers).extracting(observer -> ClientProxy.unwrap(observer).getClass().getSimpleName())
                .containsSubsequence("EvidenceKeeper", "AbilityObserver", "StatisticsObserver");
    }
}
