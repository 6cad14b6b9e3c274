package io.readyroom.user.account;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How people register. */
@ConfigMapping(prefix = "readyroom.accounts")
public interface AccountConfig {

    /** Whether an address must be shown to be theirs, by a mail, before somebody can log in. */
    @WithDefault("true")
    boolean requireVerification();

    /** How long a verification mail is good for. */
    @WithDefault("PT24H")
    Duration verificationLifetime();

    /** How long a password mail is good for. */
    @WithDefault("PT1H")
    Duration resetLifetime();

    /** Where the links in mails lead. */
    URI publicUrl();
}
