package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.EntryName;
import io.readyroom.question.interchange.archive.PackageFile;
import io.readyroom.question.media.MediaFile;

/** Pictures that items show: each is handed over once, when the first item shows it. */
final class Pictures {

    private static final Pattern OURS = Pattern.compile("/v1/media/[0-9a-f]{64}");
    private static final Pattern INLINE = Pattern.compile("data:image/[a-z]+;base64,");

    private final PackageFile archive;
    private final ImportSink sink;
    private final Map<String, Picture> known = new HashMap<>();

    /** @param archive null for an item that comes alone */
    Pictures(PackageFile archive, ImportSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    /**
     * @param url null when the picture isn't taken
     * @param width of the file in pixels, 0 where it isn't known; so is height
     * @param problem why it isn't taken, or what is doubtful about it; else null
     */
    record Picture(String url, int width, int height, String problem) {

        static Picture none(String problem) {
            return new Picture(null, 0, 0, problem);
        }
    }

    /** @param from name of the file that shows it, null for an item that comes alone */
    Picture find(String from, String address) {
        String src = address.strip();
        if (OURS.matcher(src).matches()) {
            return new Picture(src, 0, 0, "The file names the picture " + src + ", but doesn't bring it.");
        }
        Matcher inline = INLINE.matcher(src);
        if (inline.lookingAt()) {
            return inline(src.substring(inline.end()));
        }
        String shown = EntryName.shown(src);
        if (archive == null) {
            return Picture.none("The picture “" + shown + "” can't come with a single item; import a package.");
        }
        String name = EntryName.resolve(from, src).filter(archive::has).orElse(null);
        if (name == null) {
            return Picture.none("The picture “" + shown + "” isn't in the package.");
        }
        Picture picture = known.get(name);
        if (picture == null) {
            picture = packed(name);
            known.put(name, picture);
        }
        return picture;
    }

    private Picture inline(String base64) {
        try {
            return taken("inline", Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Picture.none("A picture within the text isn't readable.");
        }
    }

    private Picture packed(String name) {
        try {
            byte[] bytes = archive.bytes(name, MediaFile.MAX_BYTES);
            return bytes == null ? Picture.none("The picture “" + EntryName.shown(name) + "” is larger than "
                    + MediaFile.MAX_BYTES + " bytes.") : taken(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedFileException e) {
            throw new PackageRefused(e);
        }
    }

    private Picture taken(String name, byte[] bytes) {
        String url = sink.picture(name, bytes);
        if (url == null) {
            return Picture.none("The picture “" + EntryName.shown(name) + "” isn't of a kind that we take.");
        }
        MediaFile file = new MediaFile(name, bytes);
        return file.refusal().isPresent() ? new Picture(url, 0, 0, null) : new Picture(url, file.width(), file.height(), null);
    }
}
