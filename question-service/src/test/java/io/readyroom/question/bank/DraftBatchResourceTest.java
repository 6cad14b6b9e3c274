package io.readyroom.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Bank;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.Service;
import io.readyroom.question.lint.QuestionMother;

/** What came in as one of many goes on like any other draft. */
@QuarkusTest
class DraftBatchResourceTest {

    private static final String EXAM = "ai-102";

    @Inject
    AuthoredQuestions questions;

    private final Desk author = Desk.author();
    private final String id = "b" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** Without a note of the outline that its objectives are codes of, nothing could be assigned. */
    @Test
    void isPublishedWithItsObjectivesWithoutAnotherEdit() {
        AuthoredQuestion whole = whole();
        Bank.draft(EXAM, author.account(), List.of(whole));
        Desk.Version version = new Desk.Version(Bank.questionId(id).toString(), 1);

        Desk.publish(author, version);

        assertThat(objectives()).containsExactlyElementsOf(whole.objectives());
    }

    /** A second import replaces the first one's draft. */
    @Test
    void isPublishedWithTheObjectivesThatItWasReplacedWith() {
        AuthoredQuestion whole = whole();
        Bank.draft(EXAM, author.account(), List.of(AuthoredMother.question(id, "Not yet?", "x", "y")));
        Bank.draft(EXAM, author.account(), List.of(whole));

        Desk.publish(author, new Desk.Version(Bank.questionId(id).toString(), 1));

        assertThat(objectives()).containsExactlyElementsOf(whole.objectives());
    }

    private AuthoredQuestion whole() {
        UUID made = UUID.fromString(author.draft(DocumentMother.singleChoice()).question());
        return QuestionMother.named(Bank.inTransaction(tx -> questions.byId(tx, List.of(made))).get(0).open().question(), id);
    }

    private List<String> objectives() {
        return Bank.texts("SELECT a.objective_code FROM objective_assignment a JOIN question q ON q.id = a.question_id"
                + " WHERE q.source_id = '" + id + "' ORDER BY a.position");
    }
}
