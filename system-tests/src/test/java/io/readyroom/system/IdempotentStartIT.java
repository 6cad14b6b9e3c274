package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A start whose answer got lost is asked for again, and happens once. */
@ExtendWith(SharedSystem.class)
class IdempotentStartIT {

    private final Learner guest = Learner.guest();
    private final String key = UUID.randomUUID().toString();

    @Test
    void startsOnceHoweverOftenItIsAsked() {
        List<String> ids = IntStream.range(0, 10).parallel()
                .mapToObj(i -> start("free").expect(201).json().path("id").asText()).distinct().toList();
        assertThat(ids).hasSize(1);
        assertThat(guest.get("/v1/exam-sessions").send().expect(200).json().path("items")).hasSize(1);
    }

    @Test
    void refusesTheKeyWithAnotherBody() {
        start("free").expect(201);
        guest.post("/v1/exam-sessions").header("Idempotency-Key", key).json("""
                {"exam": "ai-102", "mode": "free", "language": "de"}""").send().problem(422, "idempotency-key-reused");
        assertThat(guest.get("/v1/exam-sessions").send().expect(200).json().path("items")).hasSize(1);
    }

    private Answer start(String mode) {
        return guest.post("/v1/exam-sessions").header("Idempotency-Key", key)
                .json(Json.object().put("exam", "ai-102").put("mode", mode)).send();
    }
}
