package io.readyroom.question.interchange.jsonlines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bankfiles.QuestionFields;
import io.readyroom.question.bankfiles.StimulusFields;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;

/** Writes JSON Lines. */
public final class JsonLinesWriter implements FormatWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Writer out;

    /** @param out is closed with the writer */
    public JsonLinesWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** A picture, before the questions that show it. Those that show it by its address need it only where it isn't known. */
    public void picture(String name, byte[] bytes) throws IOException {
        line("picture", JsonNodeFactory.instance.objectNode().put("name", name)
                .put("data", Base64.getEncoder().encodeToString(bytes)));
    }

    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        StimulusFields written = StimulusFields.of(stimulus);
        if (written.present()) {
            line("stimulus", written.fields());
        }
        return written.losses();
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        QuestionFields written = QuestionFields.of(question);
        if (written.present()) {
            line("question", written.fields());
        }
        return written.losses();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void line(String kind, ObjectNode fields) throws IOException {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("kind", kind);
        line.setAll(fields);
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
    }
}
