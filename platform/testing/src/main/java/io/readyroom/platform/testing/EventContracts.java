package io.readyroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.Assertions;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Schema and golden example of every event, under {@code contracts/events/<topic>/<Event>.v1.*.json}. */
public final class EventContracts {

    private EventContracts() {
    }

    /**
     * The golden example's data: what a producer's test makes, and what a consumer's test reads.
     *
     * @param topic without {@code readyroom.}
     */
    public static String example(String topic, String event) {
        return read(path(topic, event, "example"));
    }

    /** The data fits the schema. */
    public static void assertValid(String topic, String event, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(path(topic, event, "schema")), InputFormat.JSON);
        List<Error> errors = schema.validate(json, InputFormat.JSON);
        Assertions.assertThat(errors).as("%s against contracts/events/%s", event, topic).isEmpty();
    }

    /** The golden example itself fits the schema. */
    public static void assertExampleValid(String topic, String event) {
        assertValid(topic, event, example(topic, event));
    }

    private static Path path(String topic, String event, String kind) {
        return Repository.root().resolve("contracts/events/%s/%s.v1.%s.json".formatted(topic, event, kind));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
