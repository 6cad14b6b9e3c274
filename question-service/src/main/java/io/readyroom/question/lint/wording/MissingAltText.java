package io.readyroom.question.lint.wording;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A picture that says nothing to those who can't see it. */
public final class MissingAltText implements QuestionRule {

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:(?:image|picture|photo|figure|diagram|screenshot|graphic|bild|abbildung|grafik|foto|img)[ _-]?[0-9]*"
                    + "|.*\\.(?:png|jpe?g|gif|svg|webp))",
            Pattern.CASE_INSENSITIVE);

    private static final RuleFacts FACTS = new RuleFacts("missing-alt-text", Severity.ERROR,
            "a picture without a text alternative, or with one that only says \"picture\" or the file's name",
            "Who listens to the question cannot answer it.", "WCAG 1.1.1");

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        Stream<Finding> inTexts = draft.passages().stream().flatMap(passage -> passage.text().pictures().stream()
                .flatMap(picture -> sentence(picture.alt()).stream()).map(text -> finding(draft, passage.field(), text)));
        Stream<Finding> toPointAt = draft.image().stream().flatMap(image -> sentence(image.alt()).stream())
                .map(text -> finding(draft, "image.alt", text));
        return Stream.concat(toPointAt, inTexts);
    }

    private static Optional<String> sentence(String alt) {
        if (alt == null || alt.isBlank()) {
            return Optional.of("The picture has no text alternative. Describe all that is needed to answer.");
        }
        return SAYS_NOTHING.matcher(alt.strip()).matches()
                ? Optional.of(
                        "The text alternative says nothing of what the picture shows. Describe all that is needed to answer.")
                : Optional.empty();
    }
}
