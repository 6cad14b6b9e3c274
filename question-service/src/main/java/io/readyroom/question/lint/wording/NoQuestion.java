package io.readyroom.question.lint.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Words;

/** A stem that tells a story and asks nothing. */
public final class NoQuestion implements QuestionRule {

    private static final Set<String> CALLS = Set.of("select", "choose", "pick", "match", "complete", "fill", "enter", "type",
            "write", "order", "arrange", "put", "sort", "rank", "drag", "place", "move", "click", "mark", "point", "decide",
            "determine", "identify", "name", "calculate", "compute", "assign", "state", "indicate", "evaluate", "tell",
            "answer",
            "find", "use", "give", "list", "explain", "describe", "drop", "map", "pair", "label", "combine", "connect");

    /** German imperatives by their beginning: "Wähle", "Wählen Sie", "Ordne … zu". */
    private static final Pattern GERMAN_CALL = Pattern.compile("(?:wähl|ordne|vervollständig|ergänz|füll|trag|gib$|geb|schreib"
            + "|bring|sortier|zieh|klick|markier|zeig|entscheid|bestimm|nenn|berechn|beurteil|kreuz|setz|finde|beantwort|verbind"
            + "|stell|prüf|bewert).*");

    private static final Pattern CLAUSES = Pattern.compile("[,;:]|(?<!\\p{L})(?:and|then|und|dann)(?!\\p{L})");

    private static final RuleFacts FACTS = new RuleFacts("no-question", Severity.WARNING,
            "a stem that ends in a full stop and holds neither a question mark nor an instruction",
            "What is asked must be clear before the options are read.", Literature.guideline("14 and 15"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        List<String> sentences = draft.stem().sentences();
        if (sentences.isEmpty()) {
            return Stream.of(finding(draft, "stem", "The stem has no sentence. Write what is asked."));
        }
        // A stem that breaks off is a sentence to complete: a form of its own, and a sound one.
        boolean closed = sentences.get(sentences.size() - 1).endsWith(".");
        return !closed || sentences.stream().anyMatch(NoQuestion::asks) ? Stream.empty()
                : Stream.of(finding(draft, "stem",
                        "The stem asks nothing. End it with one question or instruction that can be answered without reading the "
                                + "options."));
    }

    private static boolean asks(String sentence) {
        return sentence.contains("?") || CLAUSES.splitAsStream(sentence).anyMatch(NoQuestion::calls);
    }

    private static boolean calls(String clause) {
        return Words.of(clause).stream().findFirst().map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> CALLS.contains(word) || GERMAN_CALL.matcher(word).matches()).isPresent();
    }
}
