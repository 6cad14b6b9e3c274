package io.readyroom.platform.web.json;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Many ids in one JSON string: 16 bytes each, the most significant first, all of them in Base64 (RFC 4648). As an array of
 * strings they would take twice the room and many times the work.
 */
public final class PackedIds {

    public static final PackedIds NONE = of(List.of());

    private static final int BYTES = 2 * Long.BYTES;

    private final byte[] bytes;

    private PackedIds(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These ids, in their order. */
    public static PackedIds of(Collection<UUID> ids) {
        ByteBuffer buffer = ByteBuffer.allocate(ids.size() * BYTES);
        for (UUID id : ids) {
            buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new PackedIds(buffer.array());
    }

    /** @throws IllegalArgumentException when it isn't Base64 of whole ids */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PackedIds read(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /**
     * @param bytes 16 of each id; not to be changed any more
     * @throws IllegalArgumentException when they aren't those of whole ids
     */
    public static PackedIds of(byte[] bytes) {
        if (bytes.length % BYTES != 0) {
            throw new IllegalArgumentException("no ids of 16 bytes each");
        }
        return new PackedIds(bytes);
    }

    @JsonValue
    public String write() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public int size() {
        return bytes.length / BYTES;
    }

    /** In their order. */
    public List<UUID> ids() {
        List<UUID> ids = new ArrayList<>(size());
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            ids.add(new UUID(buffer.getLong(), buffer.getLong()));
        }
        return Collections.unmodifiableList(ids);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedIds packed && Arrays.equals(packed.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return ids().toString();
    }
}
