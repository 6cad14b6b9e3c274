package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** A second computation that erred would find faults where there are none, or none where there are some. */
class OwnGradingTest {

    @Test
    void agreesWithEveryVectorOfTheContract() throws IOException {
        List<String> wrong = new ArrayList<>();
        int vectors = 0;
        for (Path file : files()) {
            JsonNode contract = Json.read(Files.readString(file));
            for (JsonNode vector : contract.path("vectors")) {
                vectors++;
                OwnGrading own = OwnGrading.of(contract.path("type").asText(), vector.path("shape"), vector.path("key"),
                        vector.path("response"), vector.path("policy").asText());
                if (!own.equals(new OwnGrading(vector.path("points").asInt(), vector.path("maxPoints").asInt()))) {
                    wrong.add(contract.path("type").asText() + ", " + vector.path("name").asText() + ": " + own);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(vectors).as("vectors of eight types").isGreaterThan(100);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SharedSystem.root().resolve("contracts/grading"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
