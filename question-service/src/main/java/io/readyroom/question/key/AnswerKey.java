package io.readyroom.question.key;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonFormat;

import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

/** The right answer of one question version, in the shape of a response. */
public sealed interface AnswerKey {

    /** Whether the key is complete for this question and holds nothing that isn't in it. */
    boolean fits(QuestionContent question);

    /** Whether both grade every response alike: where order says nothing, it makes no difference. */
    default boolean isSame(AnswerKey other) {
        return equals(other);
    }

    /** The class that holds a type's key. */
    static Class<? extends AnswerKey> classFor(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE -> Choice.class;
            case MULTIPLE_RESPONSE -> Choices.class;
            case ORDERING -> Order.class;
            case MATCHING -> Matches.class;
            case DROPDOWN -> Selections.class;
            case STATEMENT_GRID -> Answers.class;
            case HOTSPOT -> Regions.class;
            case TEXT_ENTRY -> Text.class;
        };
    }

    record Choice(String choice) implements AnswerKey {

        @Override
        public boolean fits(QuestionContent question) {
            return choice != null && question.shape() instanceof ResponseShape.Options shape
                    && shape.options().contains(choice);
        }
    }

    record Choices(List<String> choices) implements AnswerKey {

        @Override
        public boolean isSame(AnswerKey other) {
            return other instanceof Choices key && new HashSet<>(choices).equals(new HashSet<>(key.choices));
        }

        @Override
        public boolean fits(QuestionContent question) {
            return question.shape() instanceof ResponseShape.Options shape && picks(choices, shape.options(), shape.select());
        }
    }

    record Order(List<String> order) implements AnswerKey {

        @Override
        public boolean fits(QuestionContent question) {
            return question.shape() instanceof ResponseShape.Options shape && picks(order, shape.options(), shape.select());
        }
    }

    /** Target id to source id. */
    record Matches(Map<String, String> matches) implements AnswerKey {

        @Override
        public boolean fits(QuestionContent question) {
            return matches != null && question.shape() instanceof ResponseShape.Matching shape
                    && matches.keySet().equals(new HashSet<>(shape.targets()))
                    && shape.sources().containsAll(matches.values())
                    && (shape.reuseSources() || new HashSet<>(matches.values()).size() == matches.size());
        }
    }

    /** Gap id to option id. */
    record Selections(Map<String, String> selections) implements AnswerKey {

        @Override
        public boolean fits(QuestionContent question) {
            return selections != null && question.shape() instanceof ResponseShape.Dropdown shape
                    && selections.size() == shape.gaps().size()
                    && shape.gaps().stream().allMatch(gap -> gap.options().contains(selections.get(gap.id())));
        }
    }

    /** Statement id to whether it is true. */
    record Answers(Map<String, Boolean> answers) implements AnswerKey {

        @Override
        public boolean fits(QuestionContent question) {
            return answers != null && answers.values().stream().allMatch(Objects::nonNull)
                    && question.shape() instanceof ResponseShape.Statements shape
                    && answers.keySet().equals(new HashSet<>(shape.statements()));
        }
    }

    record Regions(List<String> regions) implements AnswerKey {

        @Override
        public boolean isSame(AnswerKey other) {
            return other instanceof Regions key && new HashSet<>(regions).equals(new HashSet<>(key.regions));
        }

        @Override
        public boolean fits(QuestionContent question) {
            return question.shape() instanceof ResponseShape.Regions shape && picks(regions, shape.regions(), shape.select());
        }
    }

    /**
     * @param text the answer as a review shows it
     * @param accepted every spelling that counts; the grader normalises case and white space
     * @param tolerance how far a number may be off, absent for none
     */
    record Text(String text, List<String> accepted, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tolerance,
            String expects) implements AnswerKey {

        @Override
        public boolean fits(QuestionContent question) {
            return text != null && accepted != null && accepted.contains(text)
                    && question.shape() instanceof ResponseShape.Text shape && shape.expects().equals(expects)
                    && accepted.stream().allMatch(answer -> fits(shape, answer))
                    && (tolerance == null || (expects.equals("number") && tolerance.signum() >= 0));
        }

        private static boolean fits(ResponseShape.Text shape, String answer) {
            return !answer.isBlank() && answer.length() <= shape.maxLength()
                    && (!shape.expects().equals("number") || answer.matches("-?[0-9]+(\\.[0-9]+)?"));
        }
    }

    private static boolean picks(Collection<String> picked, Collection<String> allowed, Integer count) {
        return picked != null && count != null && picked.size() == count && allowed.containsAll(picked)
                && new HashSet<>(picked).size() == count;
    }
}
