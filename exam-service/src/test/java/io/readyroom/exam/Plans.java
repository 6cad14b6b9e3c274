package io.readyroom.exam;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How PostgreSQL executes the service's statements, as the service's role and with the plan that does not know the arguments.
 */
public final class Plans {

    private static final Pattern PARTITION = Pattern
            .compile("Scan .*on ((?:exam_session|session_form|answer|answer_history)_(?:early|\\d{6}))\\b");

    private Plans() {
    }

    /** Partitions that an execution looks into; it is rolled back. */
    public static Set<String> partitionsRead(String sql, String... arguments) {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL SESSION AUTHORIZATION exam_app");
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE explained AS " + sql);
            Set<String> partitions = read(statement,
                    "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) EXECUTE explained(" + String.join(", ", arguments) + ")");
            connection.rollback();
            return partitions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> read(Statement statement, String explain) throws SQLException {
        Set<String> partitions = new TreeSet<>();
        try (ResultSet lines = statement.executeQuery(explain)) {
            while (lines.next()) {
                Matcher matcher = PARTITION.matcher(lines.getString(1));
                if (matcher.find() && !lines.getString(1).contains("never executed")) {
                    partitions.add(matcher.group(1));
                }
            }
        }
        return partitions;
    }
}
