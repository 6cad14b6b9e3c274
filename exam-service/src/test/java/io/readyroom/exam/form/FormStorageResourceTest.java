package io.readyroom.exam.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Plans;

@QuarkusTest
class FormStorageResourceTest {

    @Test
    void readsAFormWithoutLookingIntoOtherMonths() {
        FormMother.install();
        Learner learner = Learner.guest();
        String session = learner.sit("ai-102");
        assertThat(Plans.partitionsRead(FrozenForms.READ, "'" + session + "'", "'" + learner.id() + "'"))
                .containsExactly("exam_session_early", "session_form_early");
    }
}
