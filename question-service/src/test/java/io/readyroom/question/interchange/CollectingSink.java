package io.readyroom.question.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.ContentJson;

/** Keeps what a reader delivers. Takes every picture whose bytes begin like a PNG's. */
public final class CollectingSink implements ImportSink {

    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G' };

    private final List<ItemOutcome> items = new ArrayList<>();
    private final List<AuthoredStimulus> stimuli = new ArrayList<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    public static CollectingSink of(FormatReader reader, String content) throws IOException, RefusedFileException {
        return of(reader, content.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    }

    public static CollectingSink of(FormatReader reader, byte[] content, ReadLimits limits)
            throws IOException, RefusedFileException {
        Path file = Files.createTempFile("interchange", ".tmp");
        CollectingSink sink = new CollectingSink();
        try {
            Files.write(file, content);
            reader.read(file, limits, sink);
        } finally {
            Files.delete(file);
        }
        return sink;
    }

    @Override
    public void item(ItemOutcome outcome) {
        items.add(outcome);
    }

    @Override
    public void stimulus(AuthoredStimulus stimulus) {
        stimuli.add(stimulus);
    }

    @Override
    public String picture(String name, byte[] bytes) {
        boolean png = Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length));
        if (!png) {
            return null;
        }
        pictures.put(name, bytes);
        return address(bytes);
    }

    private static String address(byte[] bytes) {
        return "/v1/media/" + ContentJson.hash(bytes);
    }

    public List<ItemOutcome> items() {
        return items;
    }

    public List<AuthoredStimulus> stimuli() {
        return stimuli;
    }

    public Map<String, byte[]> pictures() {
        return pictures;
    }

    /** By name, where questions show them. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        pictures.forEach((name, bytes) -> addresses.put(name, address(bytes)));
        return addresses;
    }

    /** The questions, in their order. */
    public List<AuthoredQuestion> questions() {
        return items.stream().filter(ItemOutcome.Read.class::isInstance).map(ItemOutcome.Read.class::cast)
                .map(ItemOutcome.Read::question).toList();
    }

    /** What isn't right, in its order. */
    public List<ItemOutcome.Failed> failures() {
        return items.stream().filter(ItemOutcome.Failed.class::isInstance).map(ItemOutcome.Failed.class::cast).toList();
    }

    /** The only item, which must have been read. */
    public ItemOutcome.Read onlyRead() {
        if (items.size() != 1 || !(items.get(0) instanceof ItemOutcome.Read read)) {
            throw new AssertionError("not one item that was read: " + items);
        }
        return read;
    }

    public AuthoredQuestion onlyQuestion() {
        return onlyRead().question();
    }
}
