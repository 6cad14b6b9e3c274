package io.readyroom.question.bankfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.media.MediaFile;

/**
 * Writes questions as files of a bank. What a question lacks its file lacks, so that its author sees by the flaws what is left
 * to do; one without a pool stands among the practice. A file that is there already is left as it is.
 */
public final class BankFileWriter implements FormatWriter {

    private static final Set<String> POOLS = Set.of("sample", "practice", "reserve");
    /** Files say that there are none; a question's fields leave them out. */
    private static final List<String> ALWAYS_LISTED = List.of("tags", "enemies", "siblings");

    private final Path folder;
    private final Map<String, String> pictures = new HashMap<>();
    /** Of this writer: what another run left there may be the same question, what this one wrote is another. */
    private final Set<Path> taken = new HashSet<>();

    /** @param folder of one bank; it need not be there yet */
    public BankFileWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * A picture, before the questions that show it.
     *
     * @return the address that questions show it by; null when it is no picture that a bank takes
     */
    public String picture(String name, byte[] bytes) throws IOException {
        MediaFile picture = new MediaFile(name, bytes);
        if (picture.refusal().isPresent()) {
            return null;
        }
        String plain = FileName.of(name.replaceFirst("\\.[A-Za-z]+$", ""));
        // Another picture may have that name: then the hash tells them apart.
        for (String free : List.of(plain, FileName.of(picture.sha256().substring(0, 16) + "-" + plain))) {
            String file = free + "." + picture.extension();
            if (store(folder.resolve("media").resolve(file), bytes)) {
                pictures.put(picture.url(), file);
                return picture.url();
            }
        }
        throw new FileAlreadyExistsException(plain + "." + picture.extension());
    }

    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        StimulusFields written = StimulusFields.of(stimulus);
        if (!written.present()) {
            return written.losses();
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("id", written.fields().get("id"));
        fields.set("kind", written.fields().remove("type"));
        fields.setAll(written.fields());
        return create("stimuli", fields, new ArrayList<>());
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        QuestionFields written = QuestionFields.of(question);
        if (!written.present()) {
            return written.losses();
        }
        List<Loss> losses = new ArrayList<>(written.losses());
        if (written.fields().get("image") instanceof ObjectNode image) {
            written.fields().set("image", picture(image, losses));
        }
        String pool = question.pool() != null && POOLS.contains(question.pool()) ? question.pool() : "practice";
        return create(pool, complete(written.fields()), losses);
    }

    @Override
    public void close() {
        // Every file is complete once it is written.
    }

    /** By its file, as banks have it. */
    private ObjectNode picture(ObjectNode image, List<Loss> losses) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        String file = image.hasNonNull("url") ? pictures.get(image.get("url").asText()) : null;
        if (file == null) {
            losses.add(new Loss(Part.IMAGE, "Its picture did not come with it: put it into media and name it in image.file."));
        } else {
            named.put("file", file);
        }
        named.setAll(image);
        named.remove("url");
        String alt = image.path("alt").asText();
        if (!alt.equals(alt.strip())) {
            losses.add(new Loss(Part.OTHER, "White space around the text of its picture is left out."));
        }
        return named;
    }

    /** The house's files say of tags, enemies and siblings that there are none; the order stays. */
    private static ObjectNode complete(ObjectNode fields) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach(field -> {
            if (field.getKey().equals("stem")) {
                list("tags", complete);
            } else if (field.getKey().equals("siblings")) {
                list("enemies", complete);
            }
            complete.set(field.getKey(), field.getValue());
        });
        ALWAYS_LISTED.forEach(name -> list(name, complete));
        return complete;
    }

    private static void list(String name, ObjectNode fields) {
        if (!fields.has(name)) {
            fields.putArray(name);
        }
    }

    private List<Loss> create(String subfolder, ObjectNode fields, List<Loss> losses) throws IOException {
        String id = fields.path("id").asText();
        String name = FileName.of(id);
        boolean renamed = !name.equals(id);
        String stem = name.substring(0, Math.min(name.length(), FileName.LONGEST - 10));
        String free = name;
        for (int number = 2; !store(subfolder, fields.put("id", free)); number++) {
            if (!renamed) {
                return List.of(new Loss(Part.QUESTION, "There is a file " + name + ".yaml already; it was left as it is."));
            }
            free = FileName.of(stem + "-" + number);
        }
        if (renamed) {
            losses.add(new Loss(Part.SOURCE_ID, "Its id is no name for a file of a bank; it is called " + free + " now."));
        }
        return losses;
    }

    private boolean store(String subfolder, ObjectNode fields) throws IOException {
        Path file = folder.resolve(subfolder).resolve(fields.get("id").asText() + ".yaml");
        return taken.add(file) && store(file, HouseYaml.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers whether these bytes stand there now. */
    private static boolean store(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        }
    }
}
