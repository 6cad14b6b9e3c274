package io.readyroom.faults.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A ledger, read back from its file. */
public final class LedgerBook {

    private static final Outcome NOT_WRITTEN = new Outcome.Unknown("no outcome was written");

    private final List<Operation> operations;

    private LedgerBook(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    /** What was sent and has no outcome in the file is unknown. */
    public static LedgerBook read(Path path) {
        Map<Long, Operation> found = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(path)) {
            lines.flatMap(line -> LedgerLine.parse(line).stream()).forEach(line -> enter(found, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LedgerBook(new ArrayList<>(found.values()));
    }

    private static void enter(Map<Long, Operation> found, LedgerLine line) {
        if (line instanceof LedgerLine.SentLine start) {
            found.put(start.id(), new Operation(start.id(), start.sent(), start.nanos(), NOT_WRITTEN, start.nanos()));
        } else if (line instanceof LedgerLine.EndLine end) {
            found.computeIfPresent(end.id(),
                    (id, sent) -> new Operation(id, sent.sent(), sent.sentAt(), end.outcome(), end.nanos()));
        }
    }

    /** In the order of sending. */
    public List<Operation> operations() {
        return operations;
    }

    public Stream<Operation> of(Kind kind) {
        return operations.stream().filter(operation -> operation.is(kind));
    }

    /** Those whose sender was failed, strangers included. */
    public Stream<Operation> failures() {
        return operations.stream().filter(operation -> operation.outcome().isFailure());
    }
}
