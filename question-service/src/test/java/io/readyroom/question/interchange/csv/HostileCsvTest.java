package io.readyroom.question.interchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

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

/**
 * Whatever stands in a cell, its row has one outcome; whatever stands in a file, nothing but outcomes and a refusal come out.
 */
class HostileCsvTest {

    private static final List<String> CELLS = List.of("", " ", "a", "b, a", "=", "a=", "=b, =c", "t1=s1, t1=s2", "1e400",
            "99999999999", "-1", "1.5", "\\", "\\-", "|", "||||", ",,,", "rect", "rect -1, 2147483647, 999999999, 999999999",
            "1,".repeat(5000), "yes", "option.a option.a", "area.r1", "\n\n", "case_study", "text_entry", "1e999999999",
            "{{g1}}");

    @Property(tries = 2000)
    void survivesAnyCellInAnyPlace(@ForAll("questions") AuthoredQuestion question, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        SortedMap<Column, String> cells = RowWriting.question(QuestionFields.of(question).fields()).cells();
        List<Column> columns = new ArrayList<>(cells.keySet());
        Column changed = columns.get(random.nextInt(columns.size()));
        cells.put(changed, CELLS.get(random.nextInt(CELLS.size())));

        CollectingSink read = read((row(columns.stream().map(Column::name).toList()) + row(List.copyOf(cells.values())))
                .getBytes(UTF_8));

        assertThat(read.items()).hasSize(1);
    }

    @Property(tries = 500)
    void survivesAnyByteInAnyPlace(@ForAll("questions") AuthoredQuestion question, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        SortedMap<Column, String> cells = RowWriting.question(QuestionFields.of(question).fields()).cells();
        byte[] bytes = (row(cells.keySet().stream().map(Column::name).toList()) + row(List.copyOf(cells.values())))
                .getBytes(UTF_8);
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(read(bytes).items()).allMatch(outcome -> outcome.place().line() > 1);
        } catch (RefusedFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.place().line()).isPositive();
        }
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    private static String row(List<String> cells) {
        return String.join(",", cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList()) + "\r\n";
    }

    private static CollectingSink read(byte[] bytes) throws IOException, RefusedFileException {
        Path file = Files.createTempFile("hostile", ".csv");
        try {
            Files.write(file, bytes);
            CollectingSink sink = new CollectingSink();
            new CsvReader().read(file, ReadLimits.DEFAULT, sink);
            return sink;
        } finally {
            Files.delete(file);
        }
    }
}
