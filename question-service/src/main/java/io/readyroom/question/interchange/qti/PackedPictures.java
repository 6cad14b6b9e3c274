package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.archive.PackageWriter;
import io.readyroom.question.media.MediaFile;

/** Puts pictures into a package, each once, and tells what files an item needs. */
final class PackedPictures {

    private static final String FOLDER = "media/";
    private static final String FROM_ITEMS = "../";

    private final PackageWriter archive;
    private final PictureSource source;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private Losses losses = new Losses();

    PackedPictures(PackageWriter archive, PictureSource source) {
        this.archive = archive;
        this.source = source;
    }

    /** From now on it is about another item or stimulus. */
    void begin(Losses lossesOfItem) {
        needed.clear();
        losses = lossesOfItem;
    }

    /** Names of the files that were asked for since {@link #begin}. */
    Set<String> needed() {
        return Set.copyOf(needed);
    }

    /** Address of a picture, as a file in a folder beside the pictures' names it. */
    String address(String url) throws IOException {
        String name = names.get(url);
        if (name == null) {
            Optional<byte[]> bytes = source.picture(url);
            if (bytes.isEmpty()) {
                losses.add(Part.IMAGE,
                        "The picture " + BodyText.start(url) + " isn't there; the package names its address only.");
                return url;
            }
            name = FOLDER + fileName(url, extension(bytes.get()));
            archive.write(name, bytes.get());
            names.put(url, name);
        }
        needed.add(name);
        return FROM_ITEMS + name;
    }

    private String fileName(String url, String extension) {
        String last = url.substring(url.lastIndexOf('/') + 1);
        return (last.matches("[0-9a-f]{64}") && used.add(last) ? last : "picture-" + (names.size() + 1)) + "." + extension;
    }

    private static String extension(byte[] bytes) {
        MediaFile picture = new MediaFile("", bytes);
        return picture.refusal().isPresent() ? "bin" : picture.extension();
    }
}
