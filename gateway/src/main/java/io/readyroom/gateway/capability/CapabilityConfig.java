package io.readyroom.gateway.capability;

import java.util.List;

import io.smallrye.config.ConfigMapping;

/** What {@code /v1/capabilities} says. */
@ConfigMapping(prefix = "readyroom.capabilities")
interface CapabilityConfig {

    List<String> features();

    List<String> questionTypes();

    List<String> modes();

    List<String> languages();

    String oldestClient();
}
