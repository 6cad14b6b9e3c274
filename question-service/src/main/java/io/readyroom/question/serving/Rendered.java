package io.readyroom.question.serving;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.readyroom.question.content.ContentJson;

/** JSON that was written once and is served as it is. */
final class Rendered {

    private static final byte[] HEAD = "{\"items\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = "]}".getBytes(StandardCharsets.UTF_8);

    private final byte[] json;

    private Rendered(byte[] json) {
        this.json = json;
    }

    static Rendered of(Object value) {
        return new Rendered(ContentJson.write(value).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] join(List<Rendered> items) {
        int size = HEAD.length + TAIL.length + items.stream().mapToInt(item -> item.json.length + 1).sum();
        ByteArrayOutputStream joined = new ByteArrayOutputStream(size);
        joined.writeBytes(HEAD);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                joined.write(',');
            }
            joined.writeBytes(items.get(i).json);
        }
        joined.writeBytes(TAIL);
        return joined.toByteArray();
    }
}
