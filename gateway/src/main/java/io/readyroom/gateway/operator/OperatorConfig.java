package io.readyroom.gateway.operator;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The services that operators look after. */
@ConfigMapping(prefix = "readyroom.operator")
interface OperatorConfig {

    /** Address by name. */
    Map<String, URI> services();

    /** Those that can tell of a session, by name. */
    @WithDefault("exam-service,scoring-service")
    List<String> timelines();
}
