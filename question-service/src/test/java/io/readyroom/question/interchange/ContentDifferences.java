package io.readyroom.question.interchange;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.key.AnswerKey;

/** Compares content and key of two questions; things with ids are compared place by place. */
final class ContentDifferences {

    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    /** Ids of the second question by those of the first, the way explanations name them. */
    private final Map<String, String> names = new HashMap<>();

    private ContentDifferences() {
    }

    static ContentDifferences between(AuthoredQuestion before, AuthoredQuestion after) {
        ContentDifferences found = new ContentDifferences();
        if (before.content().type() != after.content().type()) {
            found.parts.add(Part.QUESTION);
            return found;
        }
        found.text(before.content().stem(), after.content().stem());
        found.compare(before.content(), after.content());
        found.key(before.key(), after.key());
        return found;
    }

    Set<Part> parts() {
        return parts;
    }

    /** The first question's id by the second's. */
    Map<String, String> renamed() {
        return names;
    }

    private void compare(QuestionContent before, QuestionContent after) {
        if (before instanceof SingleChoice a && after instanceof SingleChoice b) {
            choices(a.options(), b.options(), "");
        } else if (before instanceof MultipleResponse a && after instanceof MultipleResponse b) {
            choices(a.options(), b.options(), "");
            scoring(a.select(), b.select());
        } else if (before instanceof Ordering a && after instanceof Ordering b) {
            choices(a.options(), b.options(), "");
            scoring(a.select(), b.select());
        } else if (before instanceof Matching a && after instanceof Matching b) {
            choices(a.sources(), b.sources(), "source ");
            choices(a.targets(), b.targets(), "");
            scoring(a.reuseSources(), b.reuseSources());
        } else if (before instanceof StatementGrid a && after instanceof StatementGrid b) {
            choices(a.statements(), b.statements(), "");
        } else if (before instanceof Dropdown a && after instanceof Dropdown b) {
            gaps(a, b);
        } else if (before instanceof Hotspot a && after instanceof Hotspot b) {
            hotspot(a, b);
        } else if (before instanceof TextEntry a && after instanceof TextEntry b) {
            when(!a.expects().equals(b.expects()), Part.QUESTION);
            when(!Objects.equals(a.unit(), b.unit()) || a.maxLength() != b.maxLength(), Part.OTHER);
        }
    }

    private void choices(List<Choice> before, List<Choice> after, String prefix) {
        if (before.size() != after.size()) {
            parts.add(Part.QUESTION);
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            text(before.get(i).text(), after.get(i).text());
            rename(prefix + before.get(i).id(), prefix + after.get(i).id());
        }
    }

    private void gaps(Dropdown before, Dropdown after) {
        if (before.gaps().size() != after.gaps().size()) {
            parts.add(Part.QUESTION);
            return;
        }
        String body = after.body();
        for (int i = 0; i < before.gaps().size(); i++) {
            Gap a = before.gaps().get(i);
            Gap b = after.gaps().get(i);
            when(!a.id().equals(b.id()), Part.IDS);
            body = body.replace("{{" + b.id() + "}}", "{{ " + a.id() + "}}");
            if (a.options().size() != b.options().size()) {
                parts.add(Part.QUESTION);
                return;
            }
            for (int j = 0; j < a.options().size(); j++) {
                text(a.options().get(j).text(), b.options().get(j).text());
                rename(a.id() + "." + a.options().get(j).id(), b.id() + "." + b.options().get(j).id());
            }
        }
        text(before.body(), body.replace("{{ ", "{{"));
    }

    private void hotspot(Hotspot before, Hotspot after) {
        when(!before.image().url().equals(after.image().url()), Part.IMAGE);
        when(before.image().width() != after.image().width() || before.image().height() != after.image().height(), Part.IMAGE);
        text(before.image().alt(), after.image().alt());
        scoring(before.select(), after.select());
        if (before.regions().size() != after.regions().size()) {
            parts.add(Part.QUESTION);
            return;
        }
        for (int i = 0; i < before.regions().size(); i++) {
            Region a = before.regions().get(i);
            Region b = after.regions().get(i);
            when(!a.shape().equals(b.shape()) || !a.coords().equals(b.coords()), Part.QUESTION);
            text(a.label(), b.label());
            rename(a.id(), b.id());
        }
    }

    private void key(AnswerKey before, AnswerKey after) {
        if (before instanceof AnswerKey.Text a && after instanceof AnswerKey.Text b) {
            when(!answers(a).equals(answers(b)) || !answer(a.text()).equals(answer(b.text())), Part.SCORING);
            when(tolerance(a).compareTo(tolerance(b)) != 0, Part.SCORING);
        } else if (!parts.contains(Part.QUESTION)) {
            when(!named(before, false).equals(named(after, true)), Part.QUESTION);
        }
    }

    /** A key in a form in which only what counts stands. */
    private Object named(AnswerKey key, boolean second) {
        if (key instanceof AnswerKey.Choice choice) {
            return name("", choice.choice(), second);
        } else if (key instanceof AnswerKey.Choices choices) {
            return choices.choices().stream().map(id -> name("", id, second)).collect(Collectors.toSet());
        } else if (key instanceof AnswerKey.Regions regions) {
            return regions.regions().stream().map(id -> name("", id, second)).collect(Collectors.toSet());
        } else if (key instanceof AnswerKey.Order order) {
            return order.order().stream().map(id -> name("", id, second)).toList();
        } else if (key instanceof AnswerKey.Matches matches) {
            return matches.matches().entrySet().stream().collect(Collectors.toMap(e -> name("", e.getKey(), second),
                    e -> name("source ", e.getValue(), second)));
        } else if (key instanceof AnswerKey.Selections selections) {
            return selections.selections().entrySet().stream().map(e -> name("", e.getKey() + "." + e.getValue(), second))
                    .collect(Collectors.toSet());
        } else if (key instanceof AnswerKey.Answers answers) {
            return answers.answers().entrySet().stream()
                    .collect(Collectors.toMap(e -> name("", e.getKey(), second), Map.Entry::getValue));
        }
        throw new IllegalArgumentException("a key of another type: " + key);
    }

    private String name(String prefix, String id, boolean second) {
        return second ? names.getOrDefault(prefix + id, prefix + id) : prefix + id;
    }

    private static Set<String> answers(AnswerKey.Text key) {
        return key.accepted().stream().map(ContentDifferences::answer).collect(Collectors.toCollection(HashSet::new));
    }

    /** As the grader sees it: neither case nor blank space counts. */
    private static String answer(String answer) {
        return answer.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static BigDecimal tolerance(AnswerKey.Text key) {
        return key.tolerance() == null ? BigDecimal.ZERO : key.tolerance();
    }

    private void rename(String before, String after) {
        when(!before.equals(after), Part.IDS);
        names.put(after, before);
    }

    private void scoring(Object before, Object after) {
        when(!before.equals(after), Part.SCORING);
    }

    private void text(String before, String after) {
        parts.addAll(TextDifferences.between(before, after, Part.QUESTION));
    }

    private void when(boolean different, Part part) {
        if (different) {
            parts.add(part);
        }
    }
}
