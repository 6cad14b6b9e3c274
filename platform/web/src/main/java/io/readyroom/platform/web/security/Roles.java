package io.readyroom.platform.web.security;

/** Names of roles, as in a token's {@code groups}. */
public final class Roles {

    public static final String GUEST = "guest";
    public static final String LEARNER = "learner";
    public static final String AUTHOR = "author";
    public static final String REVIEWER = "reviewer";
    /** Somebody whom an organisation has let into one session; the token says which, and opens nothing else. */
    public static final String CANDIDATE = "candidate";
    public static final String PARTNER = "partner";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";
    /** Another service; only with a token for {@code readyroom-internal}, and nothing but this role. */
    public static final String SERVICE = "service";

    private Roles() {
    }
}
