package io.readyroom.question.lint.wording;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Passage;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RenamedProduct;
import io.readyroom.question.lint.rule.RenamedProducts;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A product by a name that it no longer has. Titles of references keep the name that their page has. */
public final class OldProductName implements QuestionRule {

    /** What marks a sentence as speaking of the past of a product. */
    private static final Pattern MARKED = Pattern.compile("(?<!\\p{L})(?:former|formerly|previously|predecessor|legacy"
            + "|old name|earlier name|renamed|rebranded|now called|now known as|used to be|retired?s?|retirement|retires"
            + "|discontinued|deprecated|früher\\p{L}*|ehemal\\p{L}*|vormal\\p{L}*|bisher\\p{L}*|zuvor|umbenannt\\p{L}*|Vorgänger\\p{L}*"
            + "|eingestellt\\p{L}*|abgekündigt\\p{L}*|heißt (?:jetzt|heute|inzwischen|nun))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final RuleFacts FACTS = new RuleFacts("old-product-name", Severity.WARNING,
            "a product by a name from `lint/renamed-products.yaml`, in a sentence that doesn't mark it as former, unless the "
                    + "exam's outline is older than the change",
            "The exam uses the names of its outline, and so does the product; an old one sends learners searching.",
            Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    /** Once for each product: the author mends all places at a time. */
    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        Map<RenamedProduct, Finding> byProduct = new LinkedHashMap<>();
        for (Passage passage : draft.passages()) {
            passage.sentences().stream().flatMap(sentence -> unmarkedIn(sentence, context))
                    .filter(mention -> counts(mention.product(), context))
                    .forEach(mention -> byProduct.putIfAbsent(mention.product(),
                            finding(draft, passage.field(), sentence(mention))));
        }
        return byProduct.values().stream();
    }

    private static Stream<RenamedProducts.Mention> unmarkedIn(String sentence, LintContext context) {
        List<RenamedProducts.Mention> mentions = context.renamed().mentionsIn(sentence);
        return mentions.isEmpty() || MARKED.matcher(sentence).find() ? Stream.empty() : mentions.stream();
    }

    private static boolean counts(RenamedProduct product, LintContext context) {
        LocalDate since = product.sinceDay();
        return !since.isAfter(context.today())
                && context.current().map(OutlineVersion::asOf).filter(asOf -> asOf.isBefore(since)).isEmpty();
    }

    private static String sentence(RenamedProducts.Mention mention) {
        RenamedProduct product = mention.product();
        String instead = product.now() == null ? "Write about something that there is, or mark it as former."
                : "Write \"%s\", or mark the old name as former.".formatted(product.now());
        return "\"%s\" %s (%s). %s".formatted(mention.name(),
                product.retired() ? "has been retired since " + product.since() : "is an old name since " + product.since(),
                product.source().url(), instead);
    }
}
