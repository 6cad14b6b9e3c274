package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Plans;

/** What a read costs where it is stored: the month of the session, whatever else there is. */
@QuarkusTest
class SessionStorageResourceTest {

    private final Learner learner = Learner.guest();
    private String id;
    private String owner;

    @BeforeEach
    void start() {
        FormMother.install();
        String session = learner.sit("ai-102");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        id = "'" + session + "'";
        owner = "'" + learner.id() + "'";
    }

    @Test
    void readsSlotsWithoutLookingIntoOtherMonths() {
        assertThat(Plans.partitionsRead(SlotRepository.READ, "ARRAY[" + id + "]::uuid[]", "ARRAY[" + owner + "]::uuid[]",
                "ARRAY[1]", "ARRAY[10]")).containsExactly("answer_early", "exam_session_early");
        assertThat(Plans.partitionsRead(SlotRepository.READ_ANY, id, owner, "1", "10"))
                .containsExactly("answer_early", "exam_session_early");
    }

    @Test
    void readsASessionWithoutLookingIntoOtherMonths() {
        assertThat(Plans.partitionsRead(ExamSessionRepository.RUNNING, "ARRAY[" + id + "]::uuid[]",
                "ARRAY[" + owner + "]::uuid[]"))
                .containsExactly("answer_early", "exam_session_early");
        assertThat(Plans.partitionsRead(ExamSessionRepository.ONE, id, owner))
                .containsExactly("answer_early", "exam_session_early");
    }
}
