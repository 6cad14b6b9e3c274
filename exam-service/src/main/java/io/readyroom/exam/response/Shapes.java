package io.readyroom.exam.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Shapes by what is written of them. The same few, in all orders of their ids, fill all forms: each is read once, and is one
 * object for as long as a form in memory has it.
 */
public final class Shapes {

    private static final Cache<Written, ResponseShape> KNOWN = Caffeine.newBuilder().weakValues().build();

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
        return KNOWN.get(new Written(type, parts), ShapeReader::read);
    }
}
