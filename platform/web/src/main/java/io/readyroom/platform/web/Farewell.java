package io.readyroom.platform.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets clients go before the service ends. For the time of the shutdown delay it isn't ready any more but still answers, and
 * asks
 * whoever keeps a connection to close it: the next request then goes to another replica.
 */
@Singleton
class Farewell {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::sayGoodbye, BEFORE_ALL_OTHERS);
    }

    private void sayGoodbye(RoutingContext request) {
        if (leaving) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.next();
    }
}
