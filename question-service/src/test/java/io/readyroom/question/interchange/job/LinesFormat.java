package io.readyroom.question.interchange.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.key.AnswerKey;

/** The least that a format can be: a line of JSON an item. It also skips, fails, refuses and waits when a line says so. */
@Singleton
public class LinesFormat implements Format {

    /** Lets a reader go on that waits at a line {@code {"wait": true}}. */
    static final Semaphore GATE = new Semaphore(0);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "test-lines";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public FormatReader reader() {
        return LinesFormat::read;
    }

    private static void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Place place = Place.line(++number);
                try {
                    take(JSON.readTree(line), place, sink);
                } catch (IOException e) {
                    throw new RefusedFileException(place, "this is no JSON");
                }
            }
        }
    }

    private static void take(JsonNode line, Place place, ImportSink sink) throws RefusedFileException {
        String id = line.path("id").asText(null);
        if (line.has("refuse")) {
            throw new RefusedFileException(place, line.path("refuse").asText());
        } else if (line.has("wait")) {
            pass();
        } else if (line.has("tab")) {
            sink.stimulus(new AuthoredStimulus(id, "case_study", "Title",
                    List.of(new Stimulus.Tab("Tab", line.path("tab").asText()))));
        } else if (line.has("skip")) {
            sink.item(new ItemOutcome.Skipped(place, id, line.path("skip").asText()));
        } else if (line.has("fail")) {
            sink.item(new ItemOutcome.Failed(place.at("stem"), id, line.path("fail").asText()));
        } else {
            sink.item(new ItemOutcome.Read(place, question(id, line), line.has("loss")
                    ? List.of(new Loss(Part.OTHER, line.path("loss").asText()))
                    : List.of()));
        }
    }

    private static void pass() {
        try {
            GATE.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static AuthoredQuestion question(String id, JsonNode line) {
        List<String> objectives = new ArrayList<>();
        line.path("objectives").forEach(code -> objectives.add(code.asText()));
        List<Choice> options = List.of(new Choice("a", "Yes"), new Choice("b", "No"));
        return new AuthoredQuestion(id, line.path("pool").asText(null), null, null, objectives,
                new Labels(List.of(), List.of(), List.of(), "Somebody", true), line.path("stimulus").asText(null),
                new SingleChoice(line.path("stem").asText(), options), new Rationale(Map.of(), List.of()),
                new AnswerKey.Choice(line.path("key").asText("a")));
    }

    @Override
    public FormatWriter writer(OutputStream out, PictureSource pictures) {
        return new LinesWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Writes ids and stems, and says so. */
    private record LinesWriter(Writer out) implements FormatWriter {

        @Override
        public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
            out.write(JSON.writeValueAsString(Map.of("id", stimulus.sourceId(), "tab", stimulus.tabs().get(0).text())) + "\n");
            return List.of();
        }

        @Override
        public List<Loss> write(AuthoredQuestion question) throws IOException {
            if (!(question.content() instanceof SingleChoice)) {
                return List.of(new Loss(Part.QUESTION, "There are no lines for " + question.content().type().wireName() + "."));
            }
            out.write(JSON.writeValueAsString(Map.of("id", question.sourceId(), "stem", question.content().stem())) + "\n");
            return List.of(new Loss(Part.EXPLANATIONS, "A line has no place for explanations."));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
