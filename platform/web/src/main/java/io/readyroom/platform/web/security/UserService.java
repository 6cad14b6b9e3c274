package io.readyroom.platform.web.security;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;

/** The sources of keys and disabled accounts for every service but user-service itself. */
class UserService {

    @Produces
    @Singleton
    @DefaultBean
    KeySource keys(@RestClient UserServiceClient client) {
        return client::keys;
    }

    @Produces
    @Singleton
    @DefaultBean
    DisabledAccountsSource disabledAccounts(@RestClient UserServiceClient client, ServiceTokens tokens) {
        return () -> list(client, tokens);
    }

    private static Uni<List<DisabledAccount>> list(UserServiceClient client, ServiceTokens tokens) {
        return tokens.current().chain(token -> client.disabledAccounts("Bearer " + token))
                .map(UserServiceClient.DisabledAccountList::items);
    }
}
