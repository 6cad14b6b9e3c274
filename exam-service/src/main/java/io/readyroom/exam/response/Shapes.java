package io.readyroom.exam.response;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shapes by what is written of them. The same few, in all orders of their ids, fill all forms: each is read once and
 * is one object in all forms in memory.
 */
public final class Shapes {

    /** Some 500 bytes each. A bank that has more of them, in all their orders, reads some of them again. */
    private static final int MOST = 10_000;
    /** Not a cache that knows what was used last: to tell it would cost more than to read a shape now and then. */
    private static final Map<Written, ResponseShape> KNOWN = new ConcurrentHashMap<>();

    /** @param parts JSON values with commas between them */
    record Written(String type, String parts) {
    }

    private Shapes() {
    }

    /**
     * The shape of a type with these parts, in the order of {@code contracts/forms}.
     *
     * @param parts JSON values with commas between them
     * @throws IllegalArgumentException when they are not exactly what the type has
     */
    public static ResponseShape of(String type, String parts) {
        Written written = new Written(type, parts);
        ResponseShape known = KNOWN.get(written);
        return known == null ? read(written) : known;
    }

    private static ResponseShape read(Written written) {
        ResponseShape shape = ShapeReader.read(written);
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        ResponseShape first = KNOWN.putIfAbsent(written, shape);
        return first == null ? shape : first;
    }
}
