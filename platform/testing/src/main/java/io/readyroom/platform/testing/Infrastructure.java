package io.readyroom.platform.testing;

import io.readyroom.platform.embedded.KafkaBroker;
import io.readyroom.platform.embedded.PostgresServer;
import io.readyroom.platform.embedded.PostgresSettings;
import io.readyroom.platform.embedded.TopicTable;

/** The PostgreSQL server and the Kafka broker of this test run; they end with the JVM. */
public final class Infrastructure {

    static final String PASSWORD = "test-only";

    private Infrastructure() {
    }

    /** Port of PostgreSQL on localhost; superuser {@code postgres}, password {@link #superuserPassword()}. */
    public static int postgresPort() {
        return Integer.parseInt(postgres()[0]);
    }

    public static String superuserPassword() {
        return postgres()[1];
    }

    /** {@code host:port} of the broker; all topics exist. */
    public static String bootstrapServers() {
        return Shared.get("kafka", () -> {
            KafkaBroker broker = KafkaBroker.temporary().start();
            broker.createTopics(TopicTable.ALL);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            return broker.bootstrapServers();
        });
    }

    /** Makes the database and its two roles, once. */
    public static void provision(String database) {
        Shared.get("database." + database, () -> {
            new io.readyroom.platform.embedded.DatabaseProvisioner("localhost", postgresPort(), PostgresServer.SUPERUSER,
                    superuserPassword()).provision(database, PASSWORD, PASSWORD);
            return database;
        });
    }

    private static String[] postgres() {
        return Shared.get("postgres", () -> {
            PostgresServer server = new PostgresServer(PostgresSettings.forOneRun().notDurable()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new String[] { String.valueOf(server.port()), server.superuserPassword() };
        });
    }
}
