package io.readyroom.user.mail;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * Hands letters to the mail server. Without one they become files in a directory, if there is one, or nothing: a token in a log
 * would open an account to whoever reads it.
 */
@Singleton
class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    private final MailConfig config;
    private final ReactiveMailer mailer;
    private final Vertx vertx;

    MailDelivery(MailConfig config, ReactiveMailer mailer, Vertx vertx) {
        this.config = config;
        this.mailer = mailer;
        this.vertx = vertx;
    }

    void sayWhereMailsGo(@Observes StartupEvent start) {
        if (config.smtpHost().isEmpty()) {
            LOG.info(config.directory()
                    .map(directory -> "No mail server (READYROOM_SMTP_HOST): mails become files in " + directory)
                    .orElse("No mail server (READYROOM_SMTP_HOST): nobody gets a mail, so addresses can't be verified and "
                            + "forgotten passwords not be reset. READYROOM_MAIL_DIRECTORY puts them into files instead."));
        }
    }

    Uni<Void> deliver(LetterOrder order, Letter letter) {
        if (config.smtpHost().isPresent()) {
            return mailer.send(Mail.withText(order.address(), letter.subject(), letter.text()));
        }
        if (config.directory().isPresent()) {
            return write(order, letter);
        }
        LOG.infof("A mail of the kind %s was not sent: no mail server", order.kind());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> write(LetterOrder order, Letter letter) {
        String directory = config.directory().orElseThrow().toString();
        String file = directory + "/" + order.id() + ".eml";
        String text = "To: " + order.address() + "\nSubject: " + letter.subject() + "\n\n" + letter.text();
        return vertx.fileSystem().mkdirs(directory, "rwx------")
                .chain(() -> vertx.fileSystem().writeFile(file, Buffer.buffer(text)));
    }
}
