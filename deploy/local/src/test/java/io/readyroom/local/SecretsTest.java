package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void makesThemUpOnceAndKeepsThemForTheOwnerOnly() throws IOException {
        Secrets first = Secrets.in(new DataFolder(folder));
        Secrets second = Secrets.in(new DataFolder(folder));

        assertThat(second.tokenEncryptionKey()).isEqualTo(first.tokenEncryptionKey());
        assertThat(second.appPassword("exam")).isEqualTo(first.appPassword("exam"));
        assertThat(Base64.getDecoder().decode(first.tokenEncryptionKey())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void givesNobodyTheSameOneAndOtherFoldersOthers(@TempDir Path other) {
        Secrets secrets = Secrets.in(new DataFolder(folder));
        List<String> all = List.of(secrets.superuserPassword(), secrets.ownerPassword("exam"), secrets.appPassword("exam"),
                secrets.appPassword("account"), secrets.clientSecret(Service.EXAM), secrets.clientSecret(Service.GATEWAY),
                secrets.tokenEncryptionKey());
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all).doesNotContain(Secrets.in(new DataFolder(other)).superuserPassword());
    }

    @Test
    void addsWhatANewerVersionNeedsAndKeepsTheRest() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Files.writeString(file, "database.exam.app=kept\n");

        Secrets secrets = Secrets.in(new DataFolder(folder));

        assertThat(secrets.appPassword("exam")).isEqualTo("kept");
        assertThat(secrets.clientSecret(Service.GATEWAY)).isNotBlank();
        assertThat(Files.readString(file)).contains("database.exam.app=kept", "client.gateway=");
    }

    @Test
    void doesNotMakeUpNewPasswordsForDataThatExists() throws IOException {
        Files.createDirectories(folder.resolve("postgresql/data"));
        assertThatThrownBy(() -> Secrets.in(new DataFolder(folder))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("secrets.properties").hasMessageContaining("delete that folder");
    }
}
