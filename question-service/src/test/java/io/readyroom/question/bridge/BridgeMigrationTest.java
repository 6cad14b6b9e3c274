package io.readyroom.question.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/** From version 9, with questions in it, to version 10. */
class BridgeMigrationTest {

    private static final String DATABASE = "question_migration";
    private static final String FILL = """
            INSERT INTO exam (code, vendor, content, content_hash, aggregate_version)
            VALUES ('x-1', 'v', '{}', 'h', 1), ('x-2', 'v', '{}', 'h', 1);
            INSERT INTO outline_version (id, exam_code, as_of, content, content_hash)
            VALUES ('00000000-0000-0000-0000-0000000000a1', 'x-1', '2026-01-01', '{}', 'h'),
              ('00000000-0000-0000-0000-0000000000a2', 'x-2', '2026-02-02', '{}', 'h');
            INSERT INTO objective VALUES ('00000000-0000-0000-0000-0000000000a1', 'd.g.1', 'd', 'One'),
              ('00000000-0000-0000-0000-0000000000a2', 'e.g.1', 'e', 'One'),
              ('00000000-0000-0000-0000-0000000000a2', 'e.g.2', 'e', 'Two'),
              ('00000000-0000-0000-0000-0000000000a2', 'e.g.3', 'e', 'Three'),
              ('00000000-0000-0000-0000-0000000000a2', 'e.g.4', 'e', 'Four');
            INSERT INTO question (id, source_id, exam_code) VALUES ('00000000-0000-0000-0000-000000000001', 'x-1-a', 'x-1'),
              ('00000000-0000-0000-0000-000000000002', 'x-1-b', 'x-1');
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position)
            VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000a1', 'd.g.1', 1);
            """;

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion9AndFill() throws SQLException {
        database = MigrationDatabase.at(DATABASE, "9");
        database.execute(FILL);
    }

    @Test
    void decidesNothingByItself() throws SQLException {
        database.migrateTo("10");

        assertThat(database.text("SELECT count(*) FROM question_bridge")).isEqualTo("0");
        assertThat(database.text("SELECT count(*) FROM objective_assignment")).isEqualTo("1");
    }

    @Test
    void takesUpToThreeObjectivesOrOneReason() throws SQLException {
        database.migrateTo("10");

        database.execute(row(1, "1", "'e.g.2'", "NULL"));
        database.execute(row(1, "2", "'e.g.1'", "NULL"));
        database.execute(row(1, "3", "'e.g.3'", "NULL"));
        database.execute(row(2, "1", "NULL", "'It is gone.'"));
        database.assertRefuses(row(1, "4", "'e.g.4'", "NULL"), "check constraint");
        database.assertRefuses(row(1, "3", "'e.g.4'", "NULL"), "duplicate key");
        assertThat(database.text("SELECT string_agg(objective_code, ',' ORDER BY position) FROM question_bridge"))
                .isEqualTo("e.g.2,e.g.1,e.g.3");
    }

    @Test
    void refusesWhatSaysTooMuchOrTooLittle() throws SQLException {
        database.migrateTo("10");

        database.assertRefuses(row(1, "1", "'e.g.1'", "'It is gone.'"), "check constraint");
        database.assertRefuses(row(1, "1", "NULL", "NULL"), "check constraint");
        database.assertRefuses(row(1, "2", "NULL", "'It is gone.'"), "check constraint");
        database.assertRefuses(row(1, "0", "'e.g.1'", "NULL"), "check constraint");
        database.execute(row(1, "1", "'e.g.1'", "NULL"));
        database.assertRefuses(row(1, "2", "'e.g.1'", "NULL"), "duplicate key");
    }

    /** A key of two columns is not looked at where one of them is empty: the outline needs one of its own. */
    @Test
    void refersToWhatIsThere() throws SQLException {
        database.migrateTo("10");

        database.assertRefuses(row(1, "1", "'d.g.1'", "NULL"), "foreign key");
        database.assertRefuses(row(3, "1", "'e.g.1'", "NULL"), "foreign key");
        database.assertRefuses(row(1, "1", "NULL", "'It is gone.'").replace("0000000000a2", "0000000000a9"), "foreign key");
        database.execute(row(1, "1", "'e.g.1'", "NULL"));
        database.assertRefuses("DELETE FROM objective WHERE code = 'e.g.1'", "foreign key");
        database.execute("DELETE FROM objective WHERE code = 'e.g.2'");
    }

    private static String row(int question, String position, String code, String reason) {
        return "INSERT INTO question_bridge (question_id, outline_id, position, objective_code, reason)"
                + " VALUES ('00000000-0000-0000-0000-00000000000" + question + "', '00000000-0000-0000-0000-0000000000a2', "
                + position + ", " + code + ", " + reason + ")";
    }
}
