package io.readyroom.platform.web.runtime;

import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.config.MeterFilter;
import io.prometheus.client.exemplars.ExemplarSampler;

/** What isn't counted of requests, because it would cost each of them more than it tells anybody. */
class CountedOfRequests {

    /** The bytes of each packet: the network counts them as well. */
    @Produces
    @Singleton
    MeterFilter withoutBytes() {
        return MeterFilter.denyNameStartsWith("http.server.bytes");
    }

    /**
     * For each count of each meter a span would be looked for; Quarkus' own producer is left out (quarkus.arc.exclude-types).
     */
    @Produces
    @Singleton
    Optional<ExemplarSampler> withoutExemplars() {
        return Optional.empty();
    }
}
