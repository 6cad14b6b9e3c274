package io.readyroom.question.banktool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.media.MediaFile;

/** Pictures of the file that is read, in a temporary folder, until the file that is written asks for them by their address. */
final class KeptPictures implements Target.PictureKeeper, PictureSource {

    private final Path folder;
    /** Names by address, of those that nobody has asked for yet. */
    private final Map<String, String> unshown = new LinkedHashMap<>();

    KeptPictures() throws IOException {
        this.folder = Files.createTempDirectory("bank-pictures-");
    }

    @Override
    public boolean keep(String name, byte[] bytes) throws IOException {
        MediaFile picture = new MediaFile(name, bytes);
        Files.write(file(picture.url()), bytes);
        unshown.put(picture.url(), name);
        return true;
    }

    @Override
    public List<String> unshown() {
        return List.copyOf(unshown.values());
    }

    @Override
    public Optional<byte[]> picture(String url) throws IOException {
        unshown.remove(url);
        Path file = file(url);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Addresses end with a hash; whatever else stands there must not lead out of the folder. */
    private Path file(String url) {
        return folder.resolve(url.replaceAll("[^0-9A-Za-z]", "-"));
    }
}
