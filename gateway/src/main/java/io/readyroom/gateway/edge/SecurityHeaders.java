package io.readyroom.gateway.edge;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Headers of every answer. They are set last, when the head is written, so that no service's answer weakens them; only caching
 * is the service's own matter, and what says nothing about it is not stored.
 */
@Singleton
class SecurityHeaders {

    /** The pages need their own script and style, images of questions and calls to this origin, and nothing else. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.of(
            header("Content-Security-Policy", CONTENT_POLICY),
            header("X-Content-Type-Options", "nosniff"),
            header("Referrer-Policy", "no-referrer"),
            header("X-Frame-Options", "DENY"),
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));
    private static final Map.Entry<CharSequence, CharSequence> HSTS = header("Strict-Transport-Security",
            "max-age=31536000; includeSubDomains");
    private static final CharSequence NOT_STORED = HttpHeaders.createOptimized("no-store");

    private final boolean https;

    SecurityHeaders(@ConfigProperty(name = "readyroom.public-url") URI publicUrl) {
        this.https = "https".equals(publicUrl.getScheme());
    }

    void applyTo(RoutingContext context) {
        context.addHeadersEndHandler(headWritten -> set(context.response().headers()));
    }

    private void set(MultiMap headers) {
        ALWAYS.forEach(header -> headers.set(header.getKey(), header.getValue()));
        if (https) {
            headers.set(HSTS.getKey(), HSTS.getValue());
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NOT_STORED);
        }
    }

    /** In the form that is hashed and encoded once, and not for every answer. */
    private static Map.Entry<CharSequence, CharSequence> header(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}
