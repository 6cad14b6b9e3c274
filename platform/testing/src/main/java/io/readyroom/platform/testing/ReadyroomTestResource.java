package io.readyroom.platform.testing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Starts what a service needs: PostgreSQL with its database (argument {@code database}; none for a service without one),
 * Kafka, and a {@link StubUpstream} in the place of every neighbour. The one of user-service answers keys and service tokens.
 */
public class ReadyroomTestResource implements QuarkusTestResourceLifecycleManager {

    private String database = "";
    private String service = "service-under-test";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("KAFKA_BOOTSTRAP_SERVERS", Infrastructure.bootstrapServers());
        config.put("READYROOM_SERVICE_CLIENT_SECRET", Infrastructure.PASSWORD);
        for (String neighbour : StubUpstream.NEIGHBOURS) {
            String url = StubUpstream.of(neighbour).url();
            config.put("quarkus.rest-client." + neighbour + ".url", url);
            config.put("READYROOM_" + neighbour.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_URL", url);
        }
        if (!database.isEmpty()) {
            Infrastructure.provision(database);
            config.put("READYROOM_DB_HOST", "localhost");
            config.put("READYROOM_DB_PORT", String.valueOf(Infrastructure.postgresPort()));
            config.put("READYROOM_DB_APP_PASSWORD", Infrastructure.PASSWORD);
            config.put("READYROOM_DB_OWNER_PASSWORD", Infrastructure.PASSWORD);
        }
        return config;
    }

    @Override
    public void stop() {
        // Shared by all tests of the JVM; see Infrastructure.
    }
}
