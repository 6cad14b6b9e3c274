package io.readyroom.question.changeset.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionContent;

/**
 * A question in whose stem, options, explanations and other texts a name was replaced. Its key, its references and what it is
 * labelled with stay.
 *
 * @param question as it is afterwards
 * @param kept how many times the name stays: in code, in addresses, in marks of gaps, and in titles of pages that are referred to
 * @param inKey whether the key holds the name: then a change of the texts alone may make it wrong
 */
public record RenamedQuestion(AuthoredQuestion question, int replaced, int kept, boolean inKey,
        List<NameReplacement.Excerpt> excerpts) {

    private static final int MOST_EXCERPTS = 5;

    public static RenamedQuestion of(AuthoredQuestion question, NameReplacement replacement) {
        Run run = new Run(replacement);
        QuestionContent content = question.content().withTexts(run::change);
        Map<String, String> explanations = new LinkedHashMap<>();
        question.rationale().explanations().forEach((id, text) -> explanations.put(id, run.change(text)));
        AuthoredQuestion renamed = new AuthoredQuestion(question.sourceId(), question.pool(), question.language(),
                question.difficulty(), question.objectives(), question.labels(), question.stimulus(), content,
                new Rationale(explanations, question.rationale().references()), question.key());
        int titles = (int) question.rationale().references().stream().filter(page -> replacement.isIn(page.title())).count();
        return new RenamedQuestion(renamed, run.replaced, run.kept + titles,
                question.key() != null && replacement.isIn(ContentJson.write(question.key())),
                run.excerpts.stream().limit(MOST_EXCERPTS).toList());
    }

    /** Counts while texts go through it. */
    private static final class Run {

        private final NameReplacement replacement;
        private final List<NameReplacement.Excerpt> excerpts = new ArrayList<>();
        private int replaced;
        private int kept;

        private Run(NameReplacement replacement) {
            this.replacement = replacement;
        }

        private String change(String text) {
            if (text == null) {
                return null;
            }
            NameReplacement.Outcome outcome = replacement.in(text);
            replaced += outcome.replaced();
            kept += outcome.kept();
            excerpts.addAll(outcome.excerpts());
            return outcome.text();
        }
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "RenamedQuestion[" + question.sourceId() + ", " + replaced + "]";
    }
}
