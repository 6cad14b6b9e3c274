package io.readyroom.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.GoldenFile;

/** Holds an event that this service publishes against its schema and its golden example. */
public final class EventGolden {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventGolden() {
    }

    /** An event of a session. */
    public static void assertMatches(OutgoingEvent event) {
        assertMatches(event.topic().replace("readyroom.", ""), event);
    }

    /** @param folder of the event's topic under {@code contracts/events} */
    public static void assertMatches(String folder, OutgoingEvent event) {
        GoldenFile.assertMatches("contracts/events/" + folder + "/" + event.type() + ".v1.example.json", pretty(event.data()));
        EventContracts.assertValid(folder, event.type(), event.data());
    }

    private static String pretty(String json) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            return JSON.writer(printer).writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
