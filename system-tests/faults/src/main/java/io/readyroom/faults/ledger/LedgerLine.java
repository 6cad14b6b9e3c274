package io.readyroom.faults.ledger;

import java.util.Optional;

/**
 * A line of the ledger, fields parted by tabs: {@code S id nanos kind who subject position revision response} for what is about
 * to be sent, {@code A|R id nanos status text} and {@code U id nanos why} for what became of it.
 */
sealed interface LedgerLine {

    long id();

    /** Since the ledger was opened. */
    long nanos();

    record SentLine(long id, long nanos, Sent sent) implements LedgerLine {
    }

    record EndLine(long id, long nanos, Outcome outcome) implements LedgerLine {
    }

    static String of(long id, long nanos, Sent sent) {
        return String.join("\t", "S", Long.toString(id), Long.toString(nanos), sent.kind().name(), sent.who(), sent.subject(),
                Integer.toString(sent.position()), Integer.toString(sent.revision()), plain(sent.response()));
    }

    static String of(long id, long nanos, Outcome outcome) {
        String head = id + "\t" + nanos + "\t";
        if (outcome instanceof Outcome.Acknowledged done) {
            return "A\t" + head + done.status() + "\t" + plain(done.detail());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return "R\t" + head + refused.status() + "\t" + plain(refused.slug());
        }
        return "U\t" + head + plain(((Outcome.Unknown) outcome).why());
    }

    /** Empty for a line that is not whole: the writer was killed in the middle of it. */
    static Optional<LedgerLine> parse(String line) {
        String[] fields = line.split("\t", -1);
        return switch (fields[0]) {
            case "S" -> fields.length == 9 ? Optional.of(sent(fields)) : Optional.empty();
            case "A" -> fields.length == 5 ? end(fields, new Outcome.Acknowledged(number(fields[3]), fields[4]))
                    : Optional.empty();
            case "R" -> fields.length == 5 ? end(fields, new Outcome.Refused(number(fields[3]), fields[4])) : Optional.empty();
            case "U" -> fields.length == 4 ? end(fields, new Outcome.Unknown(fields[3])) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static LedgerLine sent(String[] fields) {
        return new SentLine(Long.parseLong(fields[1]), Long.parseLong(fields[2]), new Sent(Kind.valueOf(fields[3]), fields[4],
                fields[5], number(fields[6]), number(fields[7]), fields[8]));
    }

    private static Optional<LedgerLine> end(String[] fields, Outcome outcome) {
        return Optional.of(new EndLine(Long.parseLong(fields[1]), Long.parseLong(fields[2]), outcome));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    /** JSON has neither tabs nor line ends outside of escapes; what else is written here is made so. */
    private static String plain(String text) {
        return text.replaceAll("[\t\r\n]", " ");
    }
}
