package io.readyroom.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

import io.readyroom.platform.embedded.OwnerOnly;

/** The passwords and keys of this installation: made up at the first start, kept in a file that only its owner reads. */
final class Secrets {

    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    /** @throws StartRefused when the databases exist, but the passwords to them are gone */
    static Secrets in(DataFolder folder) {
        Secrets secrets = new Secrets(folder.secrets());
        try {
            if (Files.exists(secrets.file)) {
                secrets.read();
            } else if (Files.exists(folder.postgres().resolve("data"))) {
                throw new StartRefused("The passwords to the data in " + folder.postgres() + " are gone: put "
                        + secrets.file + " back, or delete that folder and start empty.");
            }
            secrets.complete();
        } catch (IOException e) {
            throw new StartRefused("Cannot keep the secrets in " + secrets.file + ": " + e.getMessage(), e);
        }
        return secrets;
    }

    private void read() throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
    }

    /** Adds what is missing: also after an update that needs one more. */
    private void complete() throws IOException {
        boolean missing = add("database.superuser");
        missing |= add("tokens.encryption-key");
        for (Service service : Service.values()) {
            missing |= add("client." + service.id());
            if (service.database().isPresent()) {
                missing |= add("database." + service.database().get() + ".owner");
                missing |= add("database." + service.database().get() + ".app");
            }
        }
        if (missing) {
            write();
        }
    }

    private boolean add(String name) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return values.putIfAbsent(name, Base64.getEncoder().encodeToString(bytes)) == null;
    }

    /** Restricted while it is empty; in place under its name only when it is whole. */
    private void write() throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        OwnerOnly.restrict(Files.createFile(unfinished));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            values.store(writer, "Passwords and keys of this installation. Lost with them: the data beside this file.");
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    String superuserPassword() {
        return values.getProperty("database.superuser");
    }

    String ownerPassword(String database) {
        return values.getProperty("database." + database + ".owner");
    }

    String appPassword(String database) {
        return values.getProperty("database." + database + ".app");
    }

    String clientSecret(Service service) {
        return values.getProperty("client." + service.id());
    }

    /** Base64 of 32 bytes. */
    String tokenEncryptionKey() {
        return values.getProperty("tokens.encryption-key");
    }
}
