package io.readyroom.exam.erasure;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.GoldenFile;

class ErasureCompletedTest {

    @Test
    void isWrittenAsTheContractSays() {
        UUID account = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");
        OutgoingEvent event = ErasureCompleted.of(new AccountErased(4, account, Instant.EPOCH),
                Instant.parse("2026-11-23T18:04:00.5Z")).toEvent();
        EventContracts.assertValid("erasures", ErasureCompleted.TYPE, event.data());
        GoldenFile.assertMatches("contracts/events/erasures/ErasureCompleted.v1.example.json",
                event.data().replace("{\"", "{\n  \"").replace(",\"", ",\n  \"").replace("\":", "\": ").replace("}", "\n}"));
    }
}
