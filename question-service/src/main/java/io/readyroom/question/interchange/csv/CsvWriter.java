package io.readyroom.question.interchange.csv;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bankfiles.QuestionFields;
import io.readyroom.question.bankfiles.StimulusFields;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;

/**
 * Writes CSV. Which columns there are is known after the last question only: until then rows wait in a temporary file. Begins
 * with a byte order mark, without which spreadsheets take the text for another encoding.
 */
public final class CsvWriter implements FormatWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final OutputStream out;
    private final Path waiting;
    private final BufferedWriter rows;
    private final SortedSet<Column> columns = new TreeSet<>(List.of(Column.of("id"), Column.of("type")));
    private boolean closed;

    /** @param out is closed with the writer */
    public CsvWriter(OutputStream out) throws IOException {
        this.out = out;
        this.waiting = Files.createTempFile("readyroom-", ".rows");
        this.rows = Files.newBufferedWriter(waiting);
    }

    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        StimulusFields written = StimulusFields.of(stimulus);
        return written.present() ? row(RowWriting.stimulus(written.fields()), written.losses()) : written.losses();
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        QuestionFields written = QuestionFields.of(question);
        return written.present() ? row(RowWriting.question(written.fields()), written.losses()) : written.losses();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            rows.close();
            table();
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    private List<Loss> row(RowWriting row, List<Loss> before) throws IOException {
        if (!row.isLost()) {
            ObjectNode cells = JsonNodeFactory.instance.objectNode();
            row.cells().forEach((column, cell) -> cells.put(column.name(), cell));
            columns.addAll(row.cells().keySet());
            rows.write(MAPPER.writeValueAsString(cells));
            rows.write('\n');
        }
        return Stream.concat(before.stream(), row.losses().stream()).toList();
    }

    private void table() throws IOException {
        List<String> names = columns.stream().map(Column::name).toList();
        try (BufferedReader in = Files.newBufferedReader(waiting);
                OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
                printer.printRecord(names);
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    JsonNode cells = MAPPER.readTree(line);
                    printer.printRecord(names.stream().map(name -> guarded(cells.get(name))).toList());
                }
            }
        }
    }

    /** Null, which is not quoted, for a cell that isn't there. */
    private static String guarded(JsonNode cell) {
        return cell == null ? null : CellText.guarded(cell.asText());
    }
}
