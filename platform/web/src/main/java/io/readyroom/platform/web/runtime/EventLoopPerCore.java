package io.readyroom.platform.web.runtime;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One event loop a core where nothing else is configured. Quarkus' default is two: then loops take turns on a core, each wakes
 * for fewer requests, and a gateway of two cores needs a quarter more of them.
 */
public final class EventLoopPerCore implements ConfigSource {

    private static final String NAME = "quarkus.vertx.event-loops-pool-size";
    /** A blocked one must not stop everything. */
    private static final int FEWEST = 2;
    /** Behind every other source. */
    private static final int ORDINAL = 10;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(NAME);
    }

    @Override
    public String getValue(String name) {
        return name.equals(NAME) ? Integer.toString(Math.max(FEWEST, Runtime.getRuntime().availableProcessors())) : null;
    }

    @Override
    public String getName() {
        return "one event loop a core";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
