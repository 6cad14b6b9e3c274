package io.readyroom.question.changeset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.seed.ShippedQuestions;

class RenamedQuestionTest {

    private static final NameReplacement SEARCH = new NameReplacement("Contoso Search", "Fabrikam Search");

    @Test
    void renamesStemOptionsAndExplanations() {
        RenamedQuestion renamed = RenamedQuestion.of(question(new SingleChoice("Which tier of Contoso Search?",
                List.of(new Choice("a", "A Contoso Search tier"), new Choice("b", "None"))), new AnswerKey.Choice("a")), SEARCH);

        assertThat(renamed.question().content()).isEqualTo(new SingleChoice("Which tier of Fabrikam Search?",
                List.of(new Choice("a", "A Fabrikam Search tier"), new Choice("b", "None"))));
        assertThat(renamed.question().rationale().explanations())
                .isEqualTo(Map.of("a", "Right in Fabrikam Search.", "general", "It depends."));
        assertThat(renamed.replaced()).isEqualTo(3);
        assertThat(renamed.inKey()).isFalse();
        assertThat(renamed.excerpts()).hasSize(3);
    }

    /** What is said of it elsewhere stays, and the author is told: the page is called as it is called. */
    @Test
    void keepsReferencesLabelsAndObjectives() {
        AuthoredQuestion before = question(new SingleChoice("Contoso Search?", List.of(new Choice("a", "A"),
                new Choice("b", "B"))), new AnswerKey.Choice("a"));
        RenamedQuestion renamed = RenamedQuestion.of(before, SEARCH);

        assertThat(renamed.question().rationale().references()).isEqualTo(before.rationale().references());
        assertThat(renamed.question().labels()).isEqualTo(before.labels());
        assertThat(renamed.question().objectives()).isEqualTo(before.objectives());
        assertThat(renamed.kept()).isEqualTo(1);
    }

    @Test
    void saysWhenTheKeyHoldsTheName() {
        RenamedQuestion renamed = RenamedQuestion.of(question(new TextEntry("Name it: Contoso …", "text", null, 200),
                new AnswerKey.Text("Contoso Search", List.of("Contoso Search"), null, "text")), SEARCH);

        assertThat(renamed.inKey()).isTrue();
    }

    /** Over the shipped bank, which has every type: nothing but texts is touched, and every text is. */
    @Test
    void changesTextsAndNothingElseOfEveryType() {
        for (AuthoredQuestion question : ShippedQuestions.of("ai-102")) {
            QuestionContent content = question.content();
            QuestionContent shouted = content.withTexts(text -> text.toUpperCase(Locale.ROOT));

            assertThat(content.withTexts(text -> text)).isEqualTo(content);
            assertThat(shouted.type()).isEqualTo(content.type());
            assertThat(shouted.shape()).isEqualTo(content.shape());
            assertThat(shouted.components()).isEqualTo(content.components());
            assertThat(shouted.stem()).isEqualTo(content.stem().toUpperCase(Locale.ROOT));
            assertThat(ContentJson.write(shouted).toUpperCase(Locale.ROOT))
                    .isEqualTo(ContentJson.write(content).toUpperCase(Locale.ROOT));
            assertThat(ContentJson.write(shouted)).doesNotContainPattern("\"(text|stem|body|label|alt)\":\"[^\"\\\\]*[a-z]");
        }
    }

    private static AuthoredQuestion question(QuestionContent content, AnswerKey key) {
        Rationale rationale = new Rationale(Map.of("a", "Right in Contoso Search.", "general", "It depends."),
                List.of(new Rationale.Reference("About Contoso Search", "https://example.org/Contoso-Search",
                        LocalDate.of(2026, 11, 1))));
        return new AuthoredQuestion("q-1", "practice", "en", "easy", List.of("a.x.1"),
                new Labels(List.of("Contoso Search"), List.of(), List.of(), "Contoso Search team", true), null, content,
                rationale, key);
    }
}
