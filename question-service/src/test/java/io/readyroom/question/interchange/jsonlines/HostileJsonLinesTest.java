package io.readyroom.question.interchange.jsonlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bankfiles.QuestionFields;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a line, it has one outcome, and nothing but that comes out. */
class HostileJsonLinesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "2147483648", "1.5", "\"\"", "\"a\"",
            "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "[{}]", "\"1e999999999\"", "[\"a\",null]",
            "{\"text\":\"1\",\"accepted\":[\"1\"],\"tolerance\":\"1e999999999\"}",
            "{\"text\":\"1\",\"accepted\":[\"1\",null]}");

    @Property(tries = 2000)
    void survivesAnyValueInAnyPlace(@ForAll("questions") AuthoredQuestion question, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        ObjectNode line = MAPPER.createObjectNode().put("kind", "question");
        line.setAll(QuestionFields.of(question).fields());
        for (int i = 0; i <= random.nextInt(2); i++) {
            change(line, random);
        }

        assertThat(outcomes(line.toString().getBytes(UTF_8))).isEqualTo(1);
    }

    @Property(tries = 500)
    void survivesAnyByteInAnyPlace(@ForAll("questions") AuthoredQuestion question, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        ObjectNode line = MAPPER.createObjectNode().put("kind", "question");
        line.setAll(QuestionFields.of(question).fields());
        byte[] bytes = line.toString().getBytes(UTF_8);
        for (int i = 0; i < 3; i++) {
            byte changed = (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = changed == '\n' ? 0 : changed;
        }

        assertThat(outcomes(bytes)).isEqualTo(1);
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    private static int outcomes(byte[] line) throws IOException, RefusedFileException {
        Path file = Files.createTempFile("hostile", ".jsonl");
        try {
            Files.write(file, line);
            CollectingSink sink = new CollectingSink();
            new JsonLinesReader().read(file, ReadLimits.DEFAULT, sink);
            return sink.items().size();
        } finally {
            Files.delete(file);
        }
    }

    private static void change(ObjectNode line, Random random) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(line, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.remove("kind");
            object.set(names.isEmpty() ? "x" : names.get(random.nextInt(names.size())), value);
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
