package io.readyroom.gateway.edge;

import java.net.URI;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.MultiMap;
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

    private final boolean https;

    SecurityHeaders(@ConfigProperty(name = "readyroom.public-url") URI publicUrl) {
        this.https = "https".equals(publicUrl.getScheme());
    }

    void applyTo(RoutingContext context) {
        context.addHeadersEndHandler(headWritten -> set(context.response().headers()));
    }

    private void set(MultiMap headers) {
        headers.set("Content-Security-Policy", CONTENT_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
