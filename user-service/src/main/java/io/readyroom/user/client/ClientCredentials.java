package io.readyroom.user.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a client shows of itself: in the form or by HTTP Basic (RFC 6749, 2.3.1), not both. */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "basic ";

    /** Empty when neither is there, both are, or what is there can't be read. */
    static Optional<ClientCredentials> of(String authorization, String formId, String formSecret) {
        boolean inForm = formId != null && formSecret != null;
        boolean inHeader = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (inForm == inHeader) {
            return Optional.empty();
        }
        return inForm ? Optional.of(new ClientCredentials(formId, formSecret)) : basic(authorization.substring(BASIC.length()));
    }

    private static Optional<ClientCredentials> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty()
                    : Optional.of(new ClientCredentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + id + ", hidden]";
    }
}
