package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.key.AnswerKey;

/** A question's type and key in words, as somebody says them who reads the file: without ids. */
final class KeySaid {

    private KeySaid() {
    }

    static String of(AuthoredQuestion question) {
        return question.content().type().wireName() + ": " + key(question);
    }

    private static String key(AuthoredQuestion question) {
        AnswerKey key = question.key();
        if (question.content() instanceof SingleChoice content && key instanceof AnswerKey.Choice right) {
            return text(content.options(), right.choice());
        } else if (question.content() instanceof MultipleResponse content && key instanceof AnswerKey.Choices right) {
            return content.options().stream().filter(option -> right.choices().contains(option.id()))
                    .map(option -> plain(option.text())).collect(Collectors.joining(" | "));
        } else if (question.content() instanceof Ordering content && key instanceof AnswerKey.Order right) {
            return right.order().stream().map(id -> text(content.options(), id)).collect(Collectors.joining(" > "));
        } else if (question.content() instanceof Matching content && key instanceof AnswerKey.Matches right) {
            return content.targets().stream().map(target -> plain(target.text()) + " = "
                    + text(content.sources(), right.matches().get(target.id()))).collect(Collectors.joining("; "));
        } else if (question.content() instanceof StatementGrid content && key instanceof AnswerKey.Answers right) {
            return content.statements().stream().map(s -> plain(s.text()) + " " + (right.answers().get(s.id()) ? "yes" : "no"))
                    .collect(Collectors.joining("; "));
        } else if (question.content() instanceof Dropdown content && key instanceof AnswerKey.Selections right) {
            return content.gaps().stream().map(gap -> gap.id() + " " + text(gap.options(), right.selections().get(gap.id())))
                    .collect(Collectors.joining("; "));
        } else if (question.content() instanceof Hotspot content && key instanceof AnswerKey.Regions right) {
            return content.regions().stream().filter(region -> right.regions().contains(region.id())).map(Region::coords)
                    .map(Object::toString).collect(Collectors.joining("; "));
        } else if (key instanceof AnswerKey.Text right) {
            return right.expects() + " " + String.join(" | ", right.accepted())
                    + (right.tolerance() == null ? "" : " ± " + right.tolerance());
        }
        throw new AssertionError("a key of another type: " + question);
    }

    private static String text(List<Choice> choices, String id) {
        return plain(choices.stream().collect(Collectors.toMap(Choice::id, Choice::text)).getOrDefault(id, "?"));
    }

    private static String plain(String markdown) {
        return Markup.toPlain(markdown);
    }

    /** An explanation's words by id. */
    static Map<String, String> explanations(AuthoredQuestion question) {
        return question.rationale().explanations().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }
}
