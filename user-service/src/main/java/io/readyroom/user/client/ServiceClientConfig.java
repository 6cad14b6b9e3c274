package io.readyroom.user.client;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The services that may ask for a token. */
@ConfigMapping(prefix = "readyroom.service")
interface ServiceClientConfig {

    /** Secret by client id, which is the service's name; a service without one gets no token. */
    Map<String, Optional<String>> secrets();
}
