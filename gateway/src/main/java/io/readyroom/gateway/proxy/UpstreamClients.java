package io.readyroom.gateway.proxy;

import java.util.EnumMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.readyroom.gateway.route.Upstream;
import io.vertx.core.Vertx;

/** A client for every upstream; a missing setting fails at start. */
@Singleton
class UpstreamClients {

    private final Map<Upstream, UpstreamClient> clients = new EnumMap<>(Upstream.class);

    UpstreamClients(Vertx vertx, UpstreamConfig config) {
        for (Upstream upstream : Upstream.values()) {
            UpstreamConfig.Settings settings = config.all().get(upstream.configName());
            if (settings == null) {
                throw new IllegalStateException("readyroom.upstreams." + upstream.configName() + ".url is not set");
            }
            clients.put(upstream, new UpstreamClient(vertx, settings));
        }
    }

    UpstreamClient of(Upstream upstream) {
        return clients.get(upstream);
    }
}
