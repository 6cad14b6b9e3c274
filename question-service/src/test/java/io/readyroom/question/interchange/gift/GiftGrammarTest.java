package io.readyroom.question.interchange.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.readyroom.question.interchange.OtherPeoplesFiles;
import io.readyroom.question.interchange.moodle.UnfitItemException;

/** The samples of GIFT-grammar-PEG, each with the parse that its authors expect. A stub passes none of them. */
class GiftGrammarTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestFactory
    Stream<DynamicTest> readsEverySampleAsItsGrammarDoes() throws IOException {
        List<Path> samples = OtherPeoplesFiles.files("gift", ".gift");
        assertThat(samples).hasSizeGreaterThan(40);
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.getFileName().toString(), () -> compare(sample)));
    }

    private static void compare(Path sample) throws IOException, UnfitItemException {
        String json = sample.getFileName().toString().replace(".gift", ".json");
        JsonNode expected = MAPPER.readTree(Files.readString(sample.resolveSibling(json)));
        JsonNode parsed = MAPPER.readTree(GiftJson.of(parsed(Files.readString(sample))).toString());

        assertThat(parsed.equals(GiftGrammarTest::compareScalars, expected)).as("%s%nexpected %s", parsed, expected).isTrue();
    }

    static List<GiftItem> parsed(String text) throws IOException, UnfitItemException {
        GiftBlocks blocks = new GiftBlocks(new StringReader(text), 1 << 20);
        List<GiftItem> items = new ArrayList<>();
        for (GiftBlock block = blocks.next(); block != null; block = blocks.next()) {
            items.addAll(GiftParser.categories(block));
            GiftParser.question(block).ifPresent(items::add);
        }
        return items;
    }

    /** Numbers by their value: 100 is 100.0. */
    private static int compareScalars(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
