package io.readyroom.gateway.question;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A version's JSON, from {@code questionVersionId} to its last field but without braces and {@code maxPoints}, written once for
 * all sessions. Lists that a session shows in its own order are kept in pieces: {@code options}, {@code sources},
 * {@code targets}, {@code statements}, {@code regions} and, of each gap, what {@link #gapOptions} calls its options.
 */
public final class RenderedQuestion {

    private final String type;
    private final List<Part> parts;

    RenderedQuestion(String type, List<Part> parts) {
        this.type = type;
        this.parts = parts;
    }

    /** What the list of a gap's options is called. */
    public static String gapOptions(String gap) {
        return "gaps." + gap;
    }

    public String type() {
        return type;
    }

    /**
     * Writes it in a session's order.
     *
     * @param orders ids by list; a list that has no order is written as its author wrote it
     * @throws IOException also when an order names an id that the version doesn't have
     */
    public void writeTo(OutputStream page, Map<String, List<String>> orders) throws IOException {
        for (Part part : parts) {
            part.writeTo(page, orders);
        }
    }

    /** A piece of the text. */
    sealed interface Part {

        void writeTo(OutputStream page, Map<String, List<String>> orders) throws IOException;
    }

    /** The same in every session. */
    static final class Fixed implements Part {

        private final byte[] json;

        Fixed(byte[] json) {
            this.json = json;
        }

        @Override
        public void writeTo(OutputStream page, Map<String, List<String>> orders) throws IOException {
            page.write(json);
        }
    }

    /** A list, with its items in the author's order. */
    record Ordered(String list, List<Item> items) implements Part {

        @Override
        public void writeTo(OutputStream page, Map<String, List<String>> orders) throws IOException {
            List<String> order = orders.get(list);
            page.write('[');
            for (int i = 0; i < (order == null ? items.size() : order.size()); i++) {
                if (i > 0) {
                    page.write(',');
                }
                page.write((order == null ? items.get(i) : require(order.get(i))).json);
            }
            page.write(']');
        }

        /** There are few items: looking at each is quicker than a map, and smaller. */
        private Item require(String id) throws IOException {
            for (Item item : items) {
                if (item.id.equals(id)) {
                    return item;
                }
            }
            throw new IOException("a session's slot names an id that its question version doesn't have: " + id);
        }
    }

    /** An option, source, target, statement or region. */
    static final class Item {

        private final String id;
        private final byte[] json;

        Item(String id, byte[] json) {
            this.id = id;
            this.json = json;
        }
    }
}
