package io.readyroom.user.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where mails go. */
@ConfigMapping(prefix = "readyroom.mail")
interface MailConfig {

    /** The mail server; the rest of the connection stands under {@code quarkus.mailer}. Without one, nothing is sent. */
    Optional<String> smtpHost();

    /** Without a mail server: letters are put here as files, for somebody who tries things out. */
    Optional<Path> directory();

    /** How often to look for letters that are due. */
    @WithDefault("1s")
    Duration every();

    /** After so many attempts a letter is given up; with doubling pauses the twelfth comes after about a day. */
    @WithDefault("12")
    int attempts();
}
