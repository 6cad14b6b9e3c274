package io.readyroom.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.pgclient.PgException;

class SqlErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = { "40001", "40P01", "53300", "55P03", "57P01", "57014", "08006" })
    void takesWhatMayWorkLaterAsTransient(String state) {
        assertThat(SqlErrors.isTransient(new RuntimeException(failure(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "23505", "22P05", "21000", "42601" })
    void takesWhatIsWrongWithTheDataAsPermanent(String state) {
        assertThat(SqlErrors.isTransient(failure(state))).isFalse();
    }

    @Test
    void takesALostConnectionAsTransientAndABugAsPermanent() {
        assertThat(SqlErrors.isTransient(new ConnectException("refused"))).isTrue();
        assertThat(SqlErrors.isTransient(new NullPointerException())).isFalse();
    }

    @Test
    void knowsAUniqueViolationThroughItsWrappers() {
        assertThat(SqlErrors.isUniqueViolation(new IllegalStateException(failure("23505")))).isTrue();
        assertThat(SqlErrors.isUniqueViolation(failure("23503"))).isFalse();
    }

    @Test
    void readsTheStateThroughHibernatesException() {
        assertThat(SqlErrors.isUniqueViolation(new RuntimeException(new SQLException("test", "23505")))).isTrue();
        assertThat(SqlErrors.isTransient(new SQLException("test", "40001"))).isTrue();
    }

    private static PgException failure(String state) {
        return new PgException("test", "ERROR", state, "");
    }
}
