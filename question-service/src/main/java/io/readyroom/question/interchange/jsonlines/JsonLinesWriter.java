package io.readyroom.question.interchange.jsonlines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bankfiles.QuestionFields;
import io.readyroom.question.bankfiles.StimulusFields;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.media.MediaAddress;

/** Writes JSON Lines. */
public final class JsonLinesWriter implements FormatWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Writer out;
    /** Null when pictures are handed over, not looked for. */
    private final PictureSource source;
    /** Hashes of the pictures that are in the file. */
    private final Set<String> pictures = new HashSet<>();

    /**
     * Writes the pictures that it is given.
     *
     * @param out is closed with the writer
     */
    public JsonLinesWriter(OutputStream out) {
        this(out, null);
    }

    /**
     * Writes the pictures that are shown, too, each before the first that shows it.
     *
     * @param out is closed with the writer
     */
    public JsonLinesWriter(OutputStream out, PictureSource source) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.source = source;
    }

    /** A picture, before the questions that show it. Those that show it by its address need it only where it isn't known. */
    public void picture(String name, byte[] bytes) throws IOException {
        pictures.add(ContentJson.hash(bytes));
        line("picture", JsonNodeFactory.instance.objectNode().put("name", name)
                .put("data", Base64.getEncoder().encodeToString(bytes)));
    }

    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        StimulusFields written = StimulusFields.of(stimulus);
        return written.present() ? written("stimulus", written.fields(), written.losses()) : written.losses();
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        QuestionFields written = QuestionFields.of(question);
        return written.present() ? written("question", written.fields(), written.losses()) : written.losses();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private List<Loss> written(String kind, ObjectNode fields, List<Loss> lost) throws IOException {
        List<Loss> losses = new ArrayList<>(lost);
        if (source != null) {
            for (String hash : MediaAddress.shownIn(MAPPER.writeValueAsString(fields))) {
                bring(hash, losses);
            }
        }
        line(kind, fields);
        return losses;
    }

    private void bring(String hash, List<Loss> losses) throws IOException {
        if (pictures.contains(hash)) {
            return;
        }
        Optional<byte[]> bytes = source.picture(MediaAddress.of(hash));
        if (bytes.isPresent()) {
            picture(hash, bytes.get());
        } else {
            losses.add(
                    new Loss(Part.IMAGE, "The picture " + MediaAddress.of(hash) + " isn't there; its address stands alone."));
        }
    }

    private void line(String kind, ObjectNode fields) throws IOException {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("kind", kind);
        line.setAll(fields);
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
    }
}
