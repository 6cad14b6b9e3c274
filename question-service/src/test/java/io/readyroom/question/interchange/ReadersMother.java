package io.readyroom.question.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

import io.readyroom.question.bank.AuthoredQuestion;

/** Ways to treat readers and writers well and badly. */
public final class ReadersMother {

    /** How a writer is made. */
    public interface Writers {

        FormatWriter to(OutputStream out) throws IOException;
    }

    private ReadersMother() {
    }

    /** Writes one question, reads it again and holds both to {@link RoundTrip}. @return what the writer told */
    public static List<Loss> roundTrip(AuthoredQuestion question, Writers writers, FormatReader reader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<Loss> losses;
            try (FormatWriter writer = writers.to(out)) {
                losses = writer.write(question);
            }
            List<ItemOutcome> items = CollectingSink.of(reader, out.toByteArray(), ReadLimits.DEFAULT).items();
            if (losses.stream().anyMatch(loss -> loss.part() == Part.QUESTION)) {
                if (!items.isEmpty()) {
                    throw new AssertionError("a question that is lost was written: " + items);
                }
                return losses;
            }
            if (items.size() != 1) {
                throw new AssertionError("one question was written, and read are " + items);
            }
            RoundTrip.assertHeld(question, losses, items.get(0));
            return losses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedFileException e) {
            throw new AssertionError("what was written is refused: " + e.getMessage() + "\n" + out, e);
        }
    }

    /** The bytes with some of them changed, left out, doubled or replaced by others of the same file. */
    public static byte[] damaged(byte[] bytes, long seed) {
        Random random = new Random(seed);
        byte[] damaged = bytes.clone();
        for (int i = random.nextInt(8); i >= 0 && damaged.length > 2; i--) {
            int at = random.nextInt(damaged.length);
            int length = Math.min(damaged.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
            int from = random.nextInt(damaged.length - length + 1);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(damaged, from, damaged, at, length);
                case 2 -> damaged = without(damaged, at, length);
                default -> damaged[at] = (byte) "<>{}=~#\\&;[]%\n\"'/!-:".charAt(random.nextInt(20));
            }
        }
        return damaged;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
    }

    /** Reads anything: outcomes that say something, or a refusal that does, and nothing else. */
    public static void readAnything(FormatReader reader, byte[] bytes) {
        try {
            CollectingSink.of(reader, bytes, ReadLimits.DEFAULT).items().forEach(ReadersMother::check);
        } catch (RefusedFileException e) {
            if (e.getMessage() == null || e.getMessage().isBlank() || e.place() == null) {
                throw new AssertionError("a refusal that says nothing", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(ItemOutcome outcome) {
        if (outcome.place() == null) {
            throw new AssertionError("an outcome without a place: " + outcome);
        }
        if (outcome instanceof ItemOutcome.Read read) {
            AuthoredQuestion question = read.question();
            if (question.sourceId() == null || !question.content().flaws().isEmpty()
                    || !question.key().fits(question.content())) {
                throw new AssertionError("a question that no bank could take: " + question);
            }
        } else if (why(outcome).isBlank()) {
            throw new AssertionError("an outcome that doesn't say why: " + outcome);
        }
    }

    private static String why(ItemOutcome outcome) {
        if (outcome instanceof ItemOutcome.Skipped skipped) {
            return skipped.why();
        }
        return outcome instanceof ItemOutcome.Failed failed ? failed.why() : "";
    }
}
