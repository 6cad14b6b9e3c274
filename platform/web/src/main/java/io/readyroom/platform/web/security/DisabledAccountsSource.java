package io.readyroom.platform.web.security;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** Where the list of disabled accounts comes from: user-service, unless a bean of the service says otherwise. */
public interface DisabledAccountsSource {

    /** Every account that was disabled within the life of a token. */
    Uni<List<DisabledAccount>> fetch();
}
