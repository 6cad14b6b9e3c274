package io.readyroom.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a service finds in its environment: its ports, its database, its neighbours, its secrets and nobody else's. */
final class ServiceEnvironment {

    private final SystemSettings settings;
    private final Secrets secrets;

    ServiceEnvironment(SystemSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        ports(environment, service);
        service.database().ifPresent(database -> database(environment, database));
        neighbours(environment);
        environment.put("READYROOM_SERVICE_CLIENT_SECRET", secrets.clientSecret(service));
        environment.put("READYROOM_LOG_JSON", "false");
        if (service == Service.USER) {
            accounts(environment);
        }
        if (service == Service.GATEWAY || service == Service.USER) {
            environment.put("READYROOM_PUBLIC_URL", settings.url(Service.GATEWAY));
        }
        if (service == Service.EXAM) {
            environment.put("READYROOM_LAUNCHES_PAGE", settings.url(Service.GATEWAY) + "/launch");
        }
        environment.putAll(settings.environment().getOrDefault(service.id(), Map.of()));
        return environment;
    }

    /** On localhost only: the demo password is no secret. */
    private void ports(Map<String, String> environment, Service service) {
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().http(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.ports().management(service)));
    }

    private void database(Map<String, String> environment, String database) {
        environment.put("READYROOM_DB_HOST", "localhost");
        environment.put("READYROOM_DB_PORT", Integer.toString(settings.ports().postgres()));
        environment.put("READYROOM_DB_APP_PASSWORD", secrets.appPassword(database));
        environment.put("READYROOM_DB_OWNER_PASSWORD", secrets.ownerPassword(database));
    }

    private void neighbours(Map<String, String> environment) {
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + settings.ports().kafka());
        for (Service neighbour : Service.values()) {
            if (neighbour != Service.GATEWAY) {
                environment.put("READYROOM_" + neighbour.variable() + "_URL", settings.url(neighbour));
            }
        }
    }

    private void accounts(Map<String, String> environment) {
        environment.put("READYROOM_TOKENS_ENCRYPTION_KEY", secrets.tokenEncryptionKey());
        for (Service client : Service.values()) {
            environment.put("READYROOM_SERVICE_SECRETS_" + client.variable(), secrets.clientSecret(client));
        }
        environment.put("READYROOM_ACCOUNTS_REQUIRE_VERIFICATION", "false");
        environment.put("READYROOM_DEMO_ACCOUNTS", "true");
        environment.put("READYROOM_DEMO_PASSWORD", settings.demoPassword());
    }
}
