package io.readyroom.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.imageio.ImageIO;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.DatabaseProvisioner;
import io.readyroom.platform.testing.Infrastructure;

/** From version 3, with pictures and stimuli in it, to version 4. */
class PicturesMigrationTest {

    private static final String DATABASE = "question_migration";
    private static final String OWNER_PASSWORD = "only-here";

    @BeforeEach
    void migrateToVersion3AndFill() throws SQLException, IOException {
        new DatabaseProvisioner("localhost", Infrastructure.postgresPort(), "postgres", Infrastructure.superuserPassword())
                .provision(DATABASE, OWNER_PASSWORD, OWNER_PASSWORD);
        flyway("3").clean();
        flyway("3").migrate();
        try (Connection connection = connect();
                PreparedStatement media = connection.prepareStatement(
                        "INSERT INTO media (sha256, content_type, content) VALUES (repeat('a', 64), 'image/png', ?)")) {
            media.setBytes(1, png(700, 70_000));
            media.executeUpdate();
        }
        execute("INSERT INTO stimulus (id, source_id, content, content_hash, created_at) VALUES "
                + "(gen_random_uuid(), 'case', '{\"title\":\"first\"}', 'h1', now() - interval '2 days'), "
                + "(gen_random_uuid(), 'case', '{\"title\":\"second\"}', 'h2', now() - interval '1 day')");
    }

    @Test
    void readsTheSizeOfThePicturesThatThereAre() throws SQLException {
        flyway("4").migrate();
        assertThat(text("SELECT width || ' by ' || height FROM media")).isEqualTo("700 by 70000");
        refuses("UPDATE media SET width = 1", "append only");
        refuses("INSERT INTO media (sha256, content_type, content, width, height) VALUES (repeat('b', 64), 'image/svg+xml', '', 1, 1)",
                "check constraint");
        execute("INSERT INTO media (sha256, content_type, content, width, height) VALUES (repeat('b', 64), 'image/webp', '', 1, 1)");
    }

    @Test
    void keepsTheNewestTextOfAStimulusAndAllTexts() throws SQLException {
        flyway("4").migrate();
        assertThat(text("SELECT content FROM stimulus ORDER BY current_since DESC LIMIT 1")).contains("second");
        execute("UPDATE stimulus SET current_since = clock_timestamp() WHERE content_hash = 'h1'");
        assertThat(text("SELECT content FROM stimulus ORDER BY current_since DESC LIMIT 1")).contains("first");
        refuses("UPDATE stimulus SET content = '{}'", "its text stays");
        refuses("DELETE FROM stimulus", "its text stays");
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", file);
        return file.toByteArray();
    }

    private static Flyway flyway(String target) {
        return Flyway.configure().dataSource(url(), DATABASE + "_owner", OWNER_PASSWORD)
                .locations("db/platform", "db/migration").outOfOrder(true).cleanDisabled(false).target(target).load();
    }

    private static void refuses(String sql, String reason) {
        assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining(reason);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), DATABASE + "_owner", OWNER_PASSWORD);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/" + DATABASE;
    }
}
