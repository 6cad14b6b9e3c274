package io.readyroom.question.interchange.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a file in a few places: what goes missing, comes twice, is another byte, or means something to one of the formats. */
final class Mutation {

    private static final int MOST = 6;
    private static final List<String> TOKENS = List.of("<", ">", "</", "/>", "&", "&#0;", "&#x1F600;", "&lol;", "]]>",
            "<![CDATA[",
            "<!--", "<?x ?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "{", "}", "~", "=", "::", "#", "->", "\\", "\\n", "%", "%50%",
            "$$",
            "```", "![](", "](", "|", "\"", "\"\"", ",", ";", "'", "\r", "\n\n", "\t", "\u0000", "\ufeff", "\ud83d\ude00",
            "null",
            "-1", "1e999", "NaN", "999999999999999999999", "../../x", "file:///etc/passwd", "http://localhost/", "[[[",
            "{\"a\":",
            "x".repeat(5_000), "{".repeat(2_000), "[".repeat(2_000), "<b>".repeat(2_000), "~=".repeat(2_000),
            "\\".repeat(2_001));

    private Mutation() {
    }

    /** The same for the same seed. */
    static byte[] of(byte[] file, long seed) {
        Random random = new Random(seed);
        byte[] mutant = file;
        int steps = 1 + random.nextInt(MOST);
        for (int i = 0; i < steps; i++) {
            mutant = step(mutant, random);
        }
        return mutant;
    }

    private static byte[] step(byte[] file, Random random) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(5)) {
            case 0 -> joined(part(file, 0, from), part(file, to, file.length));
            case 1 -> joined(part(file, 0, to), part(file, from, file.length));
            case 2 -> joined(part(file, 0, from), TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                    part(file, to, file.length));
            case 3 -> joined(part(file, 0, from), TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                    part(file, from, file.length));
            default -> flipped(file, from, random);
        };
    }

    private static byte[] flipped(byte[] file, int place, Random random) {
        byte[] mutant = file.clone();
        if (place < mutant.length) {
            mutant[place] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, Math.max(from, to));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
