package io.readyroom.question.lint.options;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Words;

/** A telling word of the stem comes back in the right option only: a clang association. */
public final class KeyEcho implements QuestionRule {

    /** Shorter words say little; of longer ones, these many letters tell "transcript" and "transcription" to be one. */
    private static final int LETTERS = 6;
    private static final int ROOT = 7;

    /** Words of every exam; by their roots. */
    private static final Set<String> COMMON = roots("should option options answer answers service services feature features "
            + "solution application applications company azure microsoft resource resources request requests following before "
            + "because without between another through during already either system systems create created number "
            + "welche welcher welches sollte sollten dienst dienste lösung anwendung anwendungen unternehmen ressource "
            + "folgenden werden können müssen zwischen während bereits");

    private static final RuleFacts FACTS = new RuleFacts("key-echo", Severity.WARNING,
            "a word of six letters or more stands in the stem and in the right option, while no wrong option echoes the stem "
                    + "by a word of its own",
            "The same word in stem and option is found by ear, without knowing the subject.",
            Literature.guideline("28b"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        Map<String, String> stem = wordsByRoot(draft.stem().prose());
        return draft.picks().flatMap(list -> check(draft, list, stem).stream());
    }

    private Optional<Finding> check(Draft draft, OptionList list, Map<String, String> stem) {
        return list.onlyRight().flatMap(right -> {
            List<Set<String>> echoes = ownEchoes(list.options(), stem.keySet());
            Set<String> given = echoes.remove(list.options().indexOf(right));
            boolean balanced = echoes.stream().anyMatch(wrong -> !wrong.isEmpty());
            return given.isEmpty() || balanced ? Optional.empty()
                    : Optional.of(finding(draft, right.field(), sentence(stem.get(given.iterator().next()))));
        });
    }

    private static String sentence(String word) {
        return ("\"%s\" stands in the stem and of all options in the right one only. Say it otherwise in one of the two places, "
                + "or let a wrong option echo the stem as well.").formatted(word);
    }

    /** What each option has in common with the stem and with no other option. */
    private static List<Set<String>> ownEchoes(List<Option> options, Set<String> stem) {
        List<Set<String>> echoes = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Option option : options) {
            Set<String> echo = new TreeSet<>(wordsByRoot(option.text().prose()).keySet());
            echo.retainAll(stem);
            echo.forEach(root -> counts.merge(root, 1, Integer::sum));
            echoes.add(echo);
        }
        echoes.forEach(echo -> echo.removeIf(root -> counts.get(root) > 1));
        return echoes;
    }

    private static Map<String, String> wordsByRoot(String prose) {
        Map<String, String> words = new LinkedHashMap<>();
        Words.lower(prose).stream().filter(word -> word.length() >= LETTERS && !COMMON.contains(root(word)))
                .forEach(word -> words.putIfAbsent(root(word), word));
        return words;
    }

    private static String root(String word) {
        return word.length() > ROOT ? word.substring(0, ROOT) : word;
    }

    private static Set<String> roots(String words) {
        return Words.of(words).stream().map(KeyEcho::root).collect(toCollection(TreeSet::new));
    }
}
