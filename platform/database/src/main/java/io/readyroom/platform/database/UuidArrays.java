package io.readyroom.platform.database;

import java.nio.ByteBuffer;
import java.util.List;

import io.vertx.core.buffer.Buffer;

/**
 * Arrays of ids as PostgreSQL's {@code array_send} gives them, for ids that are only passed on: no objects are made of
 * them. Four bytes each for the number of dimensions, whether there are nulls, the type, and of each dimension its length and
 * first index; then of each element its length and the element.
 */
public final class UuidArrays {

    private static final int HEAD = 5 * Integer.BYTES;
    private static final int EMPTY_HEAD = 3 * Integer.BYTES;
    private static final int ID = 2 * Long.BYTES;
    private static final int ELEMENT = Integer.BYTES + ID;

    private UuidArrays() {
    }

    /**
     * The ids of all arrays behind each other, 16 bytes each.
     *
     * @throws IllegalArgumentException when one of them is anything but an array of ids in one dimension, none of them null
     */
    public static byte[] join(List<Buffer> arrays) {
        ByteBuffer ids = ByteBuffer.allocate(arrays.stream().mapToInt(UuidArrays::count).sum() * ID);
        for (Buffer array : arrays) {
            byte[] bytes = array.getBytes();
            for (int element = HEAD; element < bytes.length; element += ELEMENT) {
                ids.put(bytes, element + Integer.BYTES, ID);
            }
        }
        return ids.array();
    }

    private static int count(Buffer array) {
        int dimensions = array.getInt(0);
        if (dimensions == 0 && array.length() == EMPTY_HEAD) {
            return 0;
        }
        int count = (array.length() - HEAD) / ELEMENT;
        if (dimensions != 1 || array.getInt(Integer.BYTES) != 0 || array.length() != HEAD + count * ELEMENT
                || array.getInt(HEAD) != ID) {
            throw new IllegalArgumentException("no array of ids");
        }
        return count;
    }
}
