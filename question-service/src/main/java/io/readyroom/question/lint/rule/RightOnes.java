package io.readyroom.question.lint.rule;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.lint.text.Markdown;

/** Tells which options a key picks. With a key that isn't there or doesn't fit, none; {@code malformed} reports that. */
record RightOnes(AnswerKey key) {

    OptionList in(ChoiceList list) {
        Set<String> right = ids(list);
        return new OptionList(list.field(), list.use(), list.choices().stream()
                .map(choice -> new Option(choice.id(), list.field() + "." + choice.id(), list.prefix() + choice.id(),
                        Markdown.of(choice.text()), right.contains(choice.id())))
                .toList());
    }

    private Set<String> ids(ChoiceList list) {
        if (key instanceof AnswerKey.Choice of) {
            return of.choice() == null ? Set.of() : Set.of(of.choice());
        }
        if (key instanceof AnswerKey.Choices of) {
            return set(of.choices());
        }
        if (key instanceof AnswerKey.Order of) {
            return set(of.order());
        }
        if (key instanceof AnswerKey.Regions of) {
            return set(of.regions());
        }
        if (key instanceof AnswerKey.Selections of && of.selections() != null) {
            String right = of.selections().get(list.prefix().replace(".", ""));
            return right == null ? Set.of() : Set.of(right);
        }
        return key instanceof AnswerKey.Answers of && of.answers() != null ? trueOnes(of.answers()) : Set.of();
    }

    private static Set<String> trueOnes(Map<String, Boolean> answers) {
        return answers.entrySet().stream().filter(answer -> Boolean.TRUE.equals(answer.getValue())).map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static Set<String> set(Collection<String> ids) {
        return ids == null ? Set.of() : ids.stream().filter(Objects::nonNull).collect(toSet());
    }
}
