package io.readyroom.platform.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * Refuses U+0000 in a body, raw or as an escape: PostgreSQL stores it neither in text nor in jsonb, and one such value would
 * fail everybody else's answer in the same statement. A resource that takes bytes takes no text: a picture is full of zeros.
 */
@Provider
public class NulGuard implements ReaderInterceptor {

    private static final byte[] ESCAPE = { 'u', '0', '0', '0', '0' };

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == byte[].class) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        if (hasNul(body)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST,
                    "The body has the character U+0000, which is not allowed.");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** Whether the character is in a JSON text. */
    public static boolean hasNul(byte[] body) {
        boolean escaped = false;
        for (int i = 0; i < body.length; i++) {
            if (body[i] == 0 || (escaped && startsEscape(body, i))) {
                return true;
            }
            escaped = body[i] == '\\' && !escaped;
        }
        return false;
    }

    private static boolean startsEscape(byte[] body, int at) {
        if (at + ESCAPE.length > body.length) {
            return false;
        }
        for (int i = 0; i < ESCAPE.length; i++) {
            if (body[at + i] != ESCAPE[i]) {
                return false;
            }
        }
        return true;
    }
}
