package io.readyroom.platform.web.security;

import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.logging.MDC;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** {@code Authorization: Bearer}, and no other way in. */
@Singleton
class BearerMechanism implements HttpAuthenticationMechanism {

    static final String CALLER = "caller";
    private static final String SCHEME = "bearer ";

    private final AccessTokenVerifier verifier;

    BearerMechanism(AccessTokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().deferred(() -> verifier.verify(header.substring(SCHEME.length()).trim()))
                .onFailure(InvalidTokenException.class).transform(AuthenticationFailedException::new)
                .map(BearerMechanism::identity);
    }

    private static SecurityIdentity identity(VerifiedToken token) {
        String account = token.caller().accountId().toString();
        MDC.put("principalId", account);
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account))
                .addRoles(token.caller().roles()).addAttribute(CALLER, token.caller()).build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
