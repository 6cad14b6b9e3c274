package io.readyroom.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void keepsCommittedRowsWhenKilledAndStartedAgain(@TempDir Path directory) throws SQLException {
        Path log = directory.resolve("logs/postgresql.log");
        try (PostgresServer server = PostgresServer.keptIn(directory.resolve("pg"), Ports.free(), "geheim", log).start()) {
            server.provision("exam", "owner-password", "app-password");
            execute(server, "exam_owner", "owner-password", "CREATE TABLE note (text varchar)");
            execute(server, "exam_app", "app-password", "INSERT INTO note VALUES ('kept')");

            long first = server.pid();
            server.kill9();
            assertThat(server.isAlive()).isFalse();
            assertThat(directory.resolve("pg/data/postmaster.pid")).as("the stale file that a start has to survive").exists();
            server.start();

            assertThat(server.pid()).isNotEqualTo(first);
            assertThat(value(server, "exam_app", "app-password", "SELECT text FROM note")).isEqualTo("kept");
        }
        try (PostgresServer again = PostgresServer.keptIn(directory.resolve("pg"), Ports.free(), "geheim", log).start()) {
            assertThat(value(again, "exam_app", "app-password", "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void stopsTheServerThatAnEarlierRunLeftOnTheSameData(@TempDir Path directory) {
        Path log = directory.resolve("postgresql.log");
        PostgresServer left = PostgresServer.keptIn(directory.resolve("pg"), Ports.free(), "geheim", log).start();
        try (PostgresServer next = PostgresServer.keptIn(directory.resolve("pg"), Ports.free(), "geheim", log).start()) {
            assertThat(left.isAlive()).isFalse();
            assertThat(next.accepts()).isTrue();
        }
    }

    @Test
    void saysSoAndLeavesNothingRunningWhenThePasswordIsNotTheDatas(@TempDir Path directory) {
        Path log = directory.resolve("postgresql.log");
        PostgresServer.keptIn(directory.resolve("pg"), Ports.free(), "geheim", log).start().stop();
        PostgresServer stranger = PostgresServer.keptIn(directory.resolve("pg"), Ports.free(), "other", log);

        assertThatThrownBy(stranger::start).isInstanceOf(EmbeddedException.class)
                .hasMessageContaining("password authentication failed");

        assertThat(stranger.isAlive()).isFalse();
    }

    @Test
    void commitsToDiskListensOnLocalhostOnlyAndAsksForAPassword() throws Exception {
        Path directory;
        try (PostgresServer server = PostgresServer.temporary().start()) {
            directory = server.log().getParent();
            String password = server.superuserPassword();
            assertThat(value(server, "postgres", password, "SHOW fsync")).isEqualTo("on");
            assertThat(value(server, "postgres", password, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(server, "postgres", password, "SHOW max_connections")).isEqualTo("200");
            assertThatThrownBy(() -> value(server, "postgres", "wrong", "SELECT 1")).hasMessageContaining("password");
            for (InetAddress address : NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).toList()) {
                assertThatThrownBy(() -> new Socket(address, server.port()).close()).isInstanceOf(ConnectException.class);
            }
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void givesTheAppRoleRowsAndTimeLimitsButNoDdl() throws SQLException {
        try (PostgresServer server = PostgresServer.temporary().start()) {
            server.provision("exam", "first", "first");
            server.provision("scoring", "other", "other");
            server.provision("exam", "owner-password", "app-password");
            execute(server, "exam_owner", "owner-password", "CREATE TABLE note (id serial, text varchar)");

            execute(server, "exam_app", "app-password", "INSERT INTO note (text) VALUES ('a'); UPDATE note SET text = 'b'");
            for (String ddl : new String[] { "CREATE TABLE mine (id int)", "ALTER TABLE note ADD x int", "DROP TABLE note",
                    "TRUNCATE note", "CREATE TEMPORARY TABLE mine (id int)", "CREATE SCHEMA mine" }) {
                assertThatThrownBy(() -> execute(server, "exam_app", "app-password", ddl)).as(ddl)
                        .isInstanceOf(SQLException.class).hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
            assertThat(value(server, "exam_app", "app-password", "SHOW statement_timeout")).isEqualTo("5s");
            assertThat(value(server, "exam_app", "app-password", "SHOW lock_timeout")).isEqualTo("1s");
            assertThat(value(server, "exam_app", "app-password", "SHOW idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("scoring"), "exam_app", "app-password"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void doesNotTakeWhatIsNoDatabaseName() {
        DatabaseProvisioner provisioner = new DatabaseProvisioner("localhost", 1, "postgres", "");
        assertThatThrownBy(() -> provisioner.provision("exam; DROP DATABASE exam", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void execute(PostgresServer server, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("exam"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PostgresServer server, String user, String password, String sql) throws SQLException {
        String database = user.equals("postgres") ? "postgres" : "exam";
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database), user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
