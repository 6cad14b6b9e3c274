package io.readyroom.question.lint.rule;

import java.util.List;
import java.util.Optional;

/** Things that stand together to choose from, in the file's order. */
public record OptionList(String field, Use use, List<Option> options) {

    /** What a candidate does with them. */
    public enum Use {

        /** Picks the right ones: options, and the options of a gap. */
        PICK,

        /** Picks some and brings them into order. */
        ORDER,

        /** Assigns them to something: sources and targets. */
        ASSIGN,

        /** Says of each whether it is true. */
        JUDGE,

        /** Points at them in a picture. */
        POINT
    }

    public List<Option> right() {
        return options.stream().filter(Option::right).toList();
    }

    public List<Option> wrong() {
        return options.stream().filter(option -> !option.right()).toList();
    }

    /** The right one, when there is exactly one and it stands among wrong ones. */
    public Optional<Option> onlyRight() {
        List<Option> right = right();
        return right.size() == 1 && options.size() > 1 ? Optional.of(right.get(0)) : Optional.empty();
    }
}
