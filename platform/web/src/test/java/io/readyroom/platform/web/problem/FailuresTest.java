package io.readyroom.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;

class FailuresTest {

    /** A database that is killed breaks the connections of every request that is on them: try again, not "a bug". */
    @Test
    void aConnectionThatBreaksUnderARequestIsForNow() {
        assertThat(Failures.isOverload(new SocketException("Connection reset"))).isTrue();
        assertThat(Failures.isOverload(new IOException("Connection reset by peer"))).isTrue();
        assertThat(Failures.isOverload(new RuntimeException(new IOException("Broken pipe")))).isTrue();
        assertThat(Failures.isOverload(new IOException("no such file"))).isFalse();
        assertThat(Failures.isOverload(new IllegalStateException("Connection reset by a bug"))).isFalse();
    }

    /** The client of PostgreSQL tells by the message alone that no connection came free in time. */
    @Test
    void aPoolWithoutAFreeConnectionIsForNow() {
        assertThat(Failures.isOverload(new VertxException("Timeout waiting for connection"))).isTrue();
        assertThat(Failures.isOverload(new VertxException("Something else"))).isFalse();
    }

    /** It was closed between being given out and the statement, which was not sent: the sender was told "a bug". */
    @Test
    void aConnectionThatWasClosedBeforeTheStatementIsForNow() {
        Throwable closed = new NoStackTraceThrowable("Connection is not active now, current status: CLOSED");
        assertThat(Failures.isOverload(closed)).isTrue();
        assertThat(Failures.isBroken(closed)).isFalse();
        assertThat(Failures.isOverload(new NoStackTraceThrowable("Something else"))).isFalse();
    }

    @Test
    void onlyABrokenConnectionLeavesTheOutcomeOpen() {
        assertThat(Failures.isBroken(new SocketException("Connection reset"))).isTrue();
        assertThat(Failures.isBroken(new ConnectException("Connection refused"))).isFalse();
        assertThat(Failures.isBroken(new TimeoutException())).isFalse();
    }
}
