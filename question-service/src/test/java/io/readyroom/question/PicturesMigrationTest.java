package io.readyroom.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/** From version 3, with pictures and stimuli in it, to version 4. */
class PicturesMigrationTest {

    private static final String DATABASE = "question_migration";

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion3AndFill() throws SQLException, IOException {
        database = MigrationDatabase.at(DATABASE, "3");
        try (Connection connection = database.connect();
                PreparedStatement media = connection.prepareStatement(
                        "INSERT INTO media (sha256, content_type, content) VALUES (repeat('a', 64), 'image/png', ?)")) {
            media.setBytes(1, png(700, 70_000));
            media.executeUpdate();
        }
        database.execute("INSERT INTO stimulus (id, source_id, content, content_hash, created_at) VALUES "
                + "(gen_random_uuid(), 'case', '{\"title\":\"first\"}', 'h1', now() - interval '2 days'), "
                + "(gen_random_uuid(), 'case', '{\"title\":\"second\"}', 'h2', now() - interval '1 day')");
    }

    @Test
    void readsTheSizeOfThePicturesThatThereAre() throws SQLException {
        database.migrateTo("4");
        assertThat(database.text("SELECT width || ' by ' || height FROM media")).isEqualTo("700 by 70000");
        database.assertRefuses("UPDATE media SET width = 1", "append only");
        database.assertRefuses(
                "INSERT INTO media (sha256, content_type, content, width, height) VALUES (repeat('b', 64), 'image/svg+xml', '', 1, 1)",
                "check constraint");
        database.execute(
                "INSERT INTO media (sha256, content_type, content, width, height) VALUES (repeat('b', 64), 'image/webp', '', 1, 1)");
    }

    @Test
    void keepsTheNewestTextOfAStimulusAndAllTexts() throws SQLException {
        database.migrateTo("4");
        assertThat(database.text("SELECT content FROM stimulus ORDER BY current_since DESC LIMIT 1")).contains("second");
        database.execute("UPDATE stimulus SET current_since = clock_timestamp() WHERE content_hash = 'h1'");
        assertThat(database.text("SELECT content FROM stimulus ORDER BY current_since DESC LIMIT 1")).contains("first");
        database.assertRefuses("UPDATE stimulus SET content = '{}'", "its text stays");
        database.assertRefuses("DELETE FROM stimulus", "its text stays");
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", file);
        return file.toByteArray();
    }
}
