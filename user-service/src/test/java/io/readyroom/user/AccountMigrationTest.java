package io.readyroom.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/** From version 5, with people in it, to the newest. */
class AccountMigrationTest {

    private static final String DATABASE = "account_migration";
    private static final String PEOPLE = """
            INSERT INTO account (id, version, status, roles, email, email_key, display_name, password_hash, created_at,
                registered_at, disabled_at, claimed_by) VALUES
            ('00000000-0000-0000-0000-00000000000a', 3, 'ACTIVE', '{learner}', 'A@b.c', 'a@b.c', 'A', 'h', now(), now(), NULL, NULL),
            ('00000000-0000-0000-0000-00000000000b', 0, 'GUEST', '{guest}', NULL, NULL, NULL, NULL, now(), NULL, NULL, NULL),
            ('00000000-0000-0000-0000-00000000000c', 1, 'DISABLED', '{guest}', NULL, NULL, NULL, NULL, now(), NULL, now(),
             '00000000-0000-0000-0000-00000000000a');
            """;

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion5AndFill() throws SQLException {
        database = MigrationDatabase.at(DATABASE, "5");
        database.execute(PEOPLE);
    }

    @Test
    void givesNobodyMoreTimeAndErasesNobody() throws SQLException {
        database.migrateTo("latest");
        assertThat(database.text("SELECT string_agg(status, ',' ORDER BY id) FROM account")).isEqualTo("ACTIVE,GUEST,DISABLED");
        assertThat(database
                .text("SELECT count(*) FROM account WHERE time_factor = 1 AND extra_minutes = 0 AND accommodation_edit = 0"))
                .isEqualTo("3");
        assertThat(database.text("SELECT string_agg(CAST(id AS text), ',') FROM disabled_subject")).endsWith("c");
    }

    @Test
    void stillForbidsWhatWasForbiddenAndHalfAnErasure() throws SQLException {
        database.migrateTo("latest");
        refuses("UPDATE account SET status = 'GONE'");
        refuses("UPDATE account SET status = 'DISABLED' WHERE email_key = 'a@b.c'");
        refuses("UPDATE account SET disabled_at = now() WHERE status = 'GUEST'");
        refuses("UPDATE account SET status = 'ERASED', disabled_at = now() WHERE email_key = 'a@b.c'");
        database.execute("UPDATE account SET status = 'ERASED', disabled_at = now() WHERE status = 'GUEST'");
    }

    private void refuses(String sql) {
        database.assertRefuses(sql, "check constraint");
    }
}
