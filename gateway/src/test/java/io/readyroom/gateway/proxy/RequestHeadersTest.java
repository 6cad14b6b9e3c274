package io.readyroom.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

class RequestHeadersTest {

    private static final SpanContext NO_SPAN = SpanContext.getInvalid();

    @Test
    void takesAwayWhatWouldSpeakForSomebodyElse() {
        MultiMap received = HttpHeaders.headers().add("Forwarded", "for=1.2.3.4").add("X-Forwarded-For", "1.2.3.4")
                .add("x-forwarded-host", "evil").add("X-User-Id", "admin").add("X-Real-IP", "1.2.3.4").add("Host", "evil")
                .add("Authorization", "Bearer t").add("X-Readyroom-CSRF", "1");
        MultiMap sent = RequestHeaders.forUpstream(received, "192.0.2.1", NO_SPAN);
        assertThat(sent.names()).containsExactlyInAnyOrder("Authorization", "X-Readyroom-CSRF", "X-Forwarded-For");
        assertThat(sent.getAll("X-Forwarded-For")).containsExactly("192.0.2.1");
    }

    @Test
    void takesAwayWhatBelongsToOneConnection() {
        MultiMap received = HttpHeaders.headers().add("Connection", "keep-alive, X-Secret").add("X-Secret", "1")
                .add("Transfer-Encoding", "chunked").add("TE", "trailers").add("Upgrade", "h2c").add("Accept", "*/*");
        assertThat(RequestHeaders.forUpstream(received, "192.0.2.1", NO_SPAN).names())
                .containsExactlyInAnyOrder("Accept", "X-Forwarded-For");
    }

    @Test
    void goesOnInTheTraceOfTheEdge() {
        SpanContext span = SpanContext.create("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(),
                TraceState.getDefault());
        MultiMap received = HttpHeaders.headers().add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00");
        assertThat(RequestHeaders.forUpstream(received, "192.0.2.1", span).getAll("traceparent"))
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    /** An answer that is read here must not be compressed, partial or "not modified", whatever the client would take. */
    @Test
    void tellsWithAQuestionNoMoreThanWhoAsks() {
        SpanContext span = SpanContext.create("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(),
                TraceState.getDefault());
        MultiMap received = HttpHeaders.headers().add("authorization", "Bearer t").add("Accept-Encoding", "gzip")
                .add("If-None-Match", "*").add("Range", "bytes=0-1").add("X-Forwarded-For", "1.2.3.4")
                .add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00").add("tracestate", "a=b");
        MultiMap sent = RequestHeaders.forQuestion(received, "192.0.2.1", span);
        assertThat(sent.names()).extracting(name -> name.toLowerCase(Locale.ROOT)).containsExactlyInAnyOrder("authorization",
                "x-forwarded-for",
                "traceparent");
        assertThat(sent.getAll("Authorization")).containsExactly("Bearer t");
        assertThat(sent.getAll("X-Forwarded-For")).containsExactly("192.0.2.1");
        assertThat(sent.get("traceparent")).contains("b7ad6b7169203331");
    }

    @Test
    void keepsEveryCookieAndTurnsALocationInsideIntoOneHere() {
        MultiMap received = HttpHeaders.headers().add("Set-Cookie", "a=1").add("Set-Cookie", "b=2").add("Server", "x")
                .add("feedback-question-version", "1")
                .add("Location", "http://localhost:8082/v1/exam-sessions/1").add("Connection", "close");
        MultiMap answer = HttpHeaders.headers();
        RequestHeaders.toClient(received, "http://localhost:8082", answer);
        assertThat(answer.getAll("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.get("Location")).isEqualTo("/v1/exam-sessions/1");
        assertThat(answer.names()).containsExactlyInAnyOrder("Set-Cookie", "Location");
    }
}
