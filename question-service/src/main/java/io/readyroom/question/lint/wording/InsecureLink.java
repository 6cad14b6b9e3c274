package io.readyroom.question.lint.wording;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** Addresses that a reader would follow in the clear, or not at all, and pictures from somewhere else. */
public final class InsecureLink implements QuestionRule {

    private static final String MEDIA = "/v1/media/";

    private static final RuleFacts FACTS = new RuleFacts("insecure-link", Severity.ERROR,
            "a link or reference that isn't https, and a picture that isn't one of the bank's media",
            "A link in the clear can be changed on its way; a picture from elsewhere tells others who sits the exam, and may "
                    + "change or vanish.",
            Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return Stream.concat(inTexts(draft), inReferences(draft));
    }

    private Stream<Finding> inTexts(Draft draft) {
        return draft.passages().stream().flatMap(passage -> Stream.concat(
                passage.text().links().stream().filter(link -> !isHttps(link))
                        .map(link -> finding(draft, passage.field(),
                                "The link \"%s\" isn't https. Give an address with https://, or leave it out."
                                        .formatted(link))),
                passage.text().pictures().stream().filter(picture -> !picture.address().startsWith(MEDIA))
                        .map(picture -> finding(draft, passage.field(),
                                "The picture \"%s\" isn't among the bank's media. Upload it and use the address that you get."
                                        .formatted(picture.address())))));
    }

    private Stream<Finding> inReferences(Draft draft) {
        return IntStream.range(0, draft.references().size())
                .filter(i -> draft.references().get(i).url() != null && !isHttps(draft.references().get(i).url()))
                .mapToObj(i -> finding(draft, "references[%d].url".formatted(i),
                        "The address isn't https. Give the page's address with https://."));
    }

    private static boolean isHttps(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
