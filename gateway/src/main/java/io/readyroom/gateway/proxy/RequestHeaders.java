package io.readyroom.gateway.proxy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.opentelemetry.api.trace.SpanContext;
import io.readyroom.gateway.feedback.Explanations;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Which headers go on to a service, and which come back from one. */
final class RequestHeaders {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence TRACESTATE = HttpHeaders.createOptimized("tracestate");
    private static final List<CharSequence> TOLD_WITH_A_QUESTION = List.of(HttpHeaders.AUTHORIZATION, TRACEPARENT, TRACESTATE);

    /** Belong to one connection (RFC 9110, 7.6.1); the client writes its own. */
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "http2-settings");
    /** Written by Vert.x for the message that it really sends. */
    private static final Set<String> REWRITTEN = Set.of("host", "content-length", "expect");

    /** Not for clients. */
    private static final Set<String> TOLD_TO_US = Set.of("server", Explanations.VERSION_HEADER.toLowerCase(Locale.ROOT));

    private RequestHeaders() {
    }

    /**
     * What a service gets: the client's headers without those that would let it speak for somebody else, the client's address
     * as the edge sees it, and the trace.
     */
    static MultiMap forUpstream(MultiMap received, String clientAddress, SpanContext span) {
        MultiMap sent = HttpHeaders.headers();
        Set<String> named = namedByConnection(received);
        for (Map.Entry<String, String> header : received) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!isHopByHop(name, named) && !REWRITTEN.contains(name) && !isIdentityClaim(name)) {
                sent.add(header.getKey(), header.getValue());
            }
        }
        addOwn(sent, clientAddress, span);
        return sent;
    }

    /** What a service gets that is asked for what is read here: who asks, from where, and the trace. */
    static MultiMap forQuestion(MultiMap received, String clientAddress, SpanContext span) {
        MultiMap sent = HttpHeaders.headers();
        for (CharSequence name : TOLD_WITH_A_QUESTION) {
            String value = received.get(name);
            if (value != null) {
                sent.set(name, value);
            }
        }
        addOwn(sent, clientAddress, span);
        return sent;
    }

    private static void addOwn(MultiMap sent, String clientAddress, SpanContext span) {
        sent.set(FORWARDED_FOR, clientAddress);
        if (span.isValid()) {
            sent.set(TRACEPARENT, "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex());
            if (span.getTraceState().isEmpty()) {
                sent.remove(TRACESTATE);
            }
        }
    }

    /**
     * Copies a service's headers to the client's answer; a Location inside the service becomes one here. What a service tells
     * the gateway only is left out.
     */
    static void toClient(MultiMap received, String upstreamOrigin, MultiMap answer) {
        Set<String> named = namedByConnection(received);
        for (Map.Entry<String, String> header : received) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (isHopByHop(name, named) || name.startsWith("ratelimit") || TOLD_TO_US.contains(name)) {
                continue;
            }
            boolean ours = name.equals("location") && header.getValue().startsWith(upstreamOrigin + "/");
            String value = ours ? header.getValue().substring(upstreamOrigin.length()) : header.getValue();
            if (name.equals("set-cookie")) {
                answer.add(header.getKey(), value);
            } else {
                answer.set(header.getKey(), value);
            }
        }
    }

    private static boolean isHopByHop(String name, Set<String> named) {
        return HOP_BY_HOP.contains(name) || named.contains(name);
    }

    /** Headers by which a proxy vouches for somebody; from a client they are only a wish. */
    private static boolean isIdentityClaim(String name) {
        return name.equals("forwarded") || name.startsWith("x-forwarded-") || name.startsWith("x-user-")
                || name.equals("x-real-ip");
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.CONNECTION);
        if (values.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String value : values) {
            for (String name : value.split(",", -1)) {
                names.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
