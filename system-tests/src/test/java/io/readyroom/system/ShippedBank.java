package io.readyroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The questions as their authors wrote them: what the system shows is compared with these files. */
public final class ShippedBank {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int SHORTEST_CANARY = 30;

    private final Map<String, JsonNode> byStem = new HashMap<>();
    private final Map<String, JsonNode> stimuli = new HashMap<>();

    private ShippedBank(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                JsonNode content = YAML.readTree(file.toFile());
                if (content.has("stem")) {
                    byStem.put(plain(content.path("stem").asText()), content);
                } else if (content.has("id")) {
                    stimuli.put(content.path("id").asText(), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All questions of an exam, with those that nobody has before paying. */
    static ShippedBank of(String exam) {
        return new ShippedBank(SharedSystem.root().resolve("question-service/banks/" + exam));
    }

    static ShippedBank freeSample() {
        return freeSample(SharedSystem.root());
    }

    /** @param root the folder of the root pom.xml */
    public static ShippedBank freeSample(Path root) {
        return new ShippedBank(root.resolve("question-service/banks/ai-102/sample"));
    }

    int size() {
        return byStem.size();
    }

    /** The questions of a pool. */
    List<JsonNode> pool(String name) {
        return byStem.values().stream().filter(question -> question.path("pool").asText().equals(name)).toList();
    }

    /** What the authors wrote of a question that the API shows. */
    JsonNode source(JsonNode shown) {
        return find(shown).orElseThrow(() -> new AssertionError("No file has the stem: " + shown.path("stem").asText()));
    }

    /** The same; empty when it is no shipped question. */
    Optional<JsonNode> find(JsonNode shown) {
        return Optional.ofNullable(byStem.get(plain(shown.path("stem").asText())));
    }

    /** The case study or series that a question, as its authors wrote it, belongs to. */
    JsonNode stimulus(JsonNode source) {
        return stimuli.get(source.path("stimulus").asText());
    }

    /**
     * Whether a question may not stand in a form with one of these.
     *
     * @param question as its authors wrote it, like the others
     */
    static boolean isBarred(JsonNode question, Collection<JsonNode> others) {
        String id = question.path("id").asText();
        return others.stream().anyMatch(other -> Json.texts(other.path("enemies")).contains(id)
                || Json.texts(question.path("enemies")).contains(other.path("id").asText()));
    }

    JsonNode key(JsonNode shown) {
        return source(shown).path("key");
    }

    /** Code of the domain: the first part of its objective's. */
    String domain(JsonNode shown) {
        return source(shown).path("objectives").path(0).asText().replaceAll("\\..*", "");
    }

    /** Sentences of explanations and addresses of references: what nobody may read before the end. */
    public Set<String> canaries() {
        return hiddenIn(byStem.values());
    }

    /** Those of some questions, as the API shows them. */
    Set<String> canaries(List<JsonNode> some) {
        return hiddenIn(some.stream().map(this::source).toList());
    }

    private Set<String> hiddenIn(Collection<JsonNode> questions) {
        Set<String> hidden = new HashSet<>();
        questions.forEach(question -> {
            question.findValuesAsText("explanation").forEach(text -> hidden.addAll(sentences(text)));
            hidden.addAll(question.path("references").findValuesAsText("url"));
        });
        List<String> shown = new ArrayList<>();
        byStem.values().forEach(question -> Stream.of("stem", "body", "text", "label", "alt")
                .forEach(field -> shown.addAll(question.findValuesAsText(field))));
        String visible = plain(String.join(" ", shown));
        return hidden.stream().filter(canary -> !visible.contains(canary)).collect(Collectors.toSet());
    }

    private static List<String> sentences(String explanation) {
        return Stream.of(plain(explanation).split("(?<=[.;]) ", -1)).filter(sentence -> sentence.length() >= SHORTEST_CANARY)
                .toList();
    }

    /** What stands in JSON or a log, without what JSON writes before quotes and for line breaks. */
    static String readable(String json) {
        return plain(json.replace("\\n", " ").replace("\\\"", "\""));
    }

    /** Without line breaks, which differ by where a text has been. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
