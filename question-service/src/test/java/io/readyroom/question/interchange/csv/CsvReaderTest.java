package io.readyroom.question.interchange.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.key.AnswerKey;

class CsvReaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/interchange/csv");

    @TempDir
    Path folder;

    /** Written by hand, as a person would, with semicolons and a byte order mark. */
    @Test
    void readsATableOfAllTypes() throws Exception {
        CollectingSink read = new CollectingSink();
        new CsvReader().read(SAMPLES.resolve("eight-types.csv"), ReadLimits.DEFAULT, read);

        assertThat(read.failures()).isEmpty();
        assertThat(read.questions()).extracting(question -> question.content().type())
                .containsExactly(QuestionType.values());
        assertThat(read.stimuli()).singleElement().matches(stimulus -> stimulus.tabs().size() == 2);
        assertThat(key(read, 1)).isEqualTo(new AnswerKey.Choices(List.of("a", "c")));
        assertThat(key(read, 2)).isEqualTo(new AnswerKey.Order(List.of("c", "a")));
        assertThat(read.questions().get(0).rationale().references()).hasSize(2);
        assertThat(read.questions().get(0).rationale().explanations()).containsOnlyKeys("a", "b", "general");
        assertThat(read.questions().get(7).key())
                .isEqualTo(new AnswerKey.Text("-5", List.of("-5", "-5.0"), new BigDecimal("0.5"), "number"));
    }

    @Test
    void writesEveryCellQuotedAndNoFormula() throws Exception {
        CollectingSink read = read("id,type,stem,option.a,option.b,key", "q-1,single_choice,'=SUM(A1),-1,@x,b");
        Path file = folder.resolve("out.csv");
        try (CsvWriter writer = new CsvWriter(Files.newOutputStream(file))) {
            writer.write(read.questions().get(0));
        }

        assertThat(read.questions().get(0).content().stem()).isEqualTo("=SUM(A1)");
        assertThat(Files.readString(file)).isEqualTo("""
                \uFEFF"id","type","stem","option.a","option.b","key"\r
                "q-1","single_choice","'=SUM(A1)","'-1","'@x","b"\r
                """);
    }

    /** The row after it is read in every case: a reader that stops, or slips by a line, fails here. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
            "type ! essay ! type ! none of the eight",
            "type ! `` ! type ! none of the eight",
            "stem ! `` ! stem ! missing",
            "id ! `` ! id ! missing",
            "key ! c ! key ! does not fit",
            "key ! `` ! key ! missing",
            "pool ! secret ! pool ! practice",
            "option.b ! `` ! option ! at least 2",
            "explanation.c ! Why? ! explanation.c ! belongs to nothing",
            "select ! two ! select ! wrong kind",
            "select ! 2 ! select ! does not belong",
            "target.t1 ! T ! target ! does not belong",
            "original ! maybe ! original ! yes nor no",
            "references ! a|b|c|d ! references ! title | address",
            "references ! a|https://example.org/|yesterday ! references ! wrong kind",
            "area.r1 ! here ! area.r1 ! rect",
            "layout ! option.b option.z ! layout ! isn't there",
            "tab.1 ! text ! tab.1 ! belongs to nothing" })
    void namesTheColumnAndGoesOn(String column, String cell, String element, String why) throws Exception {
        List<String> header = List.of("id", "type", "pool", "stem", "option.a", "option.b", "option.z", "explanation.c",
                "select", "target.t1", "area.r1", "key", "original", "references", "layout", "tab.1");
        List<String> right = List.of("q-1", "single_choice", "", "Two\nlines?", "A", "B", "", "", "", "", "", "b", "", "", "",
                "");
        List<String> wrong = new ArrayList<>(right);
        List<String> columns = new ArrayList<>(header);
        if (column.equals("layout")) {
            columns.remove("option.z");
            wrong.remove(6);
        }
        wrong.set(columns.indexOf(column), cell);
        List<String> others = column.equals("layout") ? Stream.concat(right.stream().limit(6), right.stream().skip(7)).toList()
                : right;

        CollectingSink read = read(row(columns), row(others), row(wrong), row(others));

        assertThat(read.questions()).hasSize(2);
        assertThat(read.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.place().line()).isEqualTo(4);
            assertThat(failed.place().element()).isEqualTo(element);
            assertThat(failed.why()).contains(why);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "id,type,stem,colour ! colour", "id,type,option.a,Option.A ! Option.A", "id,stem,key ! type", "type,stem,key ! id",
            "id,type,option.1 ! option.1" })
    void refusesAHeaderThatIsNotRight(String header, String column) {
        assertThatThrownBy(() -> read(header, "1,2,3,4")).isInstanceOfSatisfying(RefusedFileException.class, refused -> {
            assertThat(refused.place().line()).isEqualTo(1);
            assertThat(refused.place().element()).isEqualTo(column);
            assertThat(refused).hasMessageContaining(column);
        });
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(RefusedFileException.class);
        assertThatThrownBy(() -> readBytes(new byte[0])).isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void refusesAQuoteThatNobodyClosesAndKeepsWhatCameBefore() throws Exception {
        for (String broken : List.of("q-2,single_choice,\"What?,A,B,b", "q-2,single_choice,\"What?\"x,A,B,b")) {
            CollectingSink sink = new CollectingSink();
            Path file = file(String.join("\r\n", "id,type,stem,option.a,option.b,key", "q-1,single_choice,Which?,A,B,b", broken)
                    .getBytes(UTF_8));

            assertThatThrownBy(() -> new CsvReader().read(file, ReadLimits.DEFAULT, sink))
                    .isInstanceOfSatisfying(RefusedFileException.class,
                            refused -> assertThat(refused.place().line()).isEqualTo(3));
            assertThat(sink.questions()).hasSize(1);
        }
    }

    /** Without a bound the rest of a file, however long, would be one cell in memory. */
    @Test
    void refusesARowWithoutEnd() throws Exception {
        Path file = file(("id,type,stem\nq-1,single_choice,\"" + "x\n".repeat(1 << 20)).getBytes(UTF_8));

        assertThatThrownBy(() -> new CsvReader().read(file, new ReadLimits(10, 10_000, 1, 1, 1, 1, 20), new CollectingSink()))
                .isInstanceOf(RefusedFileException.class).hasMessageContaining("too long");
    }

    @Test
    void boundsARowAndReadsTheNext() throws Exception {
        CollectingSink sink = new CollectingSink();
        String header = "id,type,stem,option.a,option.b,key\n";
        Path file = file((header + "q-1,single_choice," + "x".repeat(600) + ",A,B,b\nq-2,single_choice,Which?,A,B,b\n")
                .getBytes(UTF_8));

        new CsvReader().read(file, new ReadLimits(10, 500, 1, 1, 1, 1, 20), sink);

        assertThat(sink.failures()).singleElement().matches(failed -> failed.why().contains("500"));
        assertThat(sink.questions()).hasSize(1);
    }

    @Test
    void refusesMoreRowsThanAllowed() throws Exception {
        CollectingSink sink = new CollectingSink();
        Path file = file(("id,type,stem,option.a,option.b,key\n" + "q-1,single_choice,Which?,A,B,b\n".repeat(3))
                .getBytes(UTF_8));

        assertThatThrownBy(() -> new CsvReader().read(file, new ReadLimits(2, 500, 1, 1, 1, 1, 20), sink))
                .isInstanceOf(RefusedFileException.class).hasMessageContaining("2 rows");
        assertThat(sink.questions()).hasSize(2);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> readBytes("id,type,größe".getBytes(ISO_8859_1))).isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> readBytes(("id,type,stem\n" + "a,b,c\n".repeat(20_000) + "1,2,größe")
                .getBytes(ISO_8859_1))).isInstanceOf(RefusedFileException.class).hasMessageContaining("UTF-8");
    }

    @Test
    void passesOverBlankRowsAndColumnsWithoutNames() throws Exception {
        CollectingSink read = read("id,type,stem,option.a,option.b,key,,", ",,,,,,,", "q-1,single_choice,Which?,A,B,b,,", "",
                "q-2,single_choice,Which?,A,B,b,,note", "q-3,single_choice,Which?,A,B,b,,,,,more");

        assertThat(read.questions()).hasSize(1);
        assertThat(read.failures()).extracting(failed -> failed.place().line()).containsExactly(5, 6);
        assertThat(read.failures()).extracting(ItemOutcome.Failed::why).allMatch(why -> why.contains("under no column"));
    }

    @Test
    void refusesU0000ByItsColumn() throws Exception {
        CollectingSink read = read("id,type,stem,option.a,option.b,key", "q-1,single_choice,Wh\0ich?,A,B,b");

        assertThat(read.failures()).singleElement().matches(failed -> failed.place().element().equals("stem"));
    }

    private static AnswerKey key(CollectingSink read, int index) {
        AuthoredQuestion question = read.questions().get(index);
        return question.key();
    }

    private static String row(List<String> cells) {
        return String.join(",", cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList());
    }

    private CollectingSink read(String... lines) throws Exception {
        return readBytes(String.join("\r\n", Arrays.asList(lines)).getBytes(UTF_8));
    }

    private CollectingSink readBytes(byte[] bytes) throws Exception {
        CollectingSink sink = new CollectingSink();
        new CsvReader().read(file(bytes), ReadLimits.DEFAULT, sink);
        return sink;
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("questions.csv"), bytes);
    }
}
