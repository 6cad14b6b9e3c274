package io.readyroom.gateway.operator;

import java.net.URI;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** The services that operators look after. */
@ConfigMapping(prefix = "readyroom.operator")
interface OperatorConfig {

    /** Address by name. */
    Map<String, URI> services();
}
