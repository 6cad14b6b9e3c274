package io.readyroom.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.GoldenFile;
import io.readyroom.question.content.ContentJson;

/** Holds an event that this service publishes against its schema and its golden example. */
public final class GoldenEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenEvent() {
    }

    public static void assertMatches(String topic, Object event) {
        String data = ContentJson.write(event);
        String name = event.getClass().getSimpleName();
        GoldenFile.assertMatches("contracts/events/" + topic + "/" + name + ".v1.example.json", pretty(data));
        EventContracts.assertValid(topic, name, data);
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
