package io.readyroom.exam.claim;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;

@QuarkusTest
class ClaimResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EXAMPLE_ACCOUNT = "019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10";
    private static final String EXAMPLE_GUEST = "019aa1b0-11f4-7b02-8a3e-3c5d9e8f7a21";

    private final Learner guest = Learner.guest();
    private final Learner account = Learner.registered();

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    @Test
    void movesSessionsAndWhatWasSeenToTheAccountOnceAndForAll() {
        String open = guest.sit("ai-102");
        guest.save(open, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        String submitted = guest.sit("ai-102");
        guest.submit(submitted).then().statusCode(202);
        String own = account.sit("ai-102");

        UUID event = claim();
        await().atMost(SOON).until(() -> account.get("/" + open).statusCode() == 200);
        account.get("").then().body("items", hasSize(3)).body("items.id", hasItems(open, submitted, own));
        account.save(open, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
        assertProblem(guest.get("/" + open), 404, "not-found");
        assertProblem(guest.save(open, 1, 3, "{\"choice\":\"c\"}"), 404, "not-found");
        assertThat(Stored.count("seen_questions WHERE learner_id = '" + guest.id() + "'")).isZero();
        assertThat(Stored.count("seen_questions WHERE learner_id = '" + account.id() + "'")).isEqualTo(3);
        assertThat(Stored.count("inbox WHERE event_id = '" + event + "'")).isEqualTo(1);
    }

    @Test
    void putsAClaimWithoutAccountAside() {
        UUID event = KafkaRecords.send(Topics.ACCOUNTS, guest.id().toString(), "GuestClaimed", guest.id().toString(),
                "{\"aggregateVersion\":1,\"guestId\":\"" + guest.id() + "\"}");
        await().atMost(SOON).until(() -> Stored.count("dead_letter WHERE event_id = '" + event + "'") == 1);
        String session = guest.sit("ai-102");
        claim();
        await().atMost(SOON).until(() -> account.get("/" + session).statusCode() == 200);
    }

    private UUID claim() {
        return KafkaRecords.send(Topics.ACCOUNTS, guest.id().toString(), "GuestClaimed", guest.id().toString(),
                EventContracts.example("accounts", "GuestClaimed").replace(EXAMPLE_ACCOUNT, account.id().toString())
                        .replace(EXAMPLE_GUEST, guest.id().toString()));
    }
}
