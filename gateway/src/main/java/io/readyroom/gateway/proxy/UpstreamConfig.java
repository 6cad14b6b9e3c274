package io.readyroom.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The services behind the edge, by name. */
@ConfigMapping(prefix = "readyroom.upstreams")
interface UpstreamConfig {

    @WithParentName
    Map<String, Settings> all();

    /** One service. */
    interface Settings {

        URI url();

        /** From sending a request until its answer begins. */
        @WithDefault("5S")
        Duration deadline();

        /** Until there is a connection to it, waiting for a free one included. */
        @WithDefault("1S")
        Duration connectWithin();

        /** Connections that each event loop keeps to it. */
        @WithDefault("64")
        int connections();

        /** Requests that may wait for one of them; more are refused. */
        @WithDefault("1024")
        int waiting();
    }
}
