package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What is to be answered. The types of Moodle that one of ours can hold. */
public sealed interface Body {

    /** Moodle's name for it. */
    String type();

    /** What a learner sees of it besides the stem. */
    List<String> texts();

    /**
     * An answer to pick or to type.
     *
     * @param percent of the marks; 100 is right
     * @param feedback or null
     */
    record Answer(String text, BigDecimal percent, String feedback) {

        boolean isRight() {
            return percent.compareTo(Percent.FULL) == 0;
        }
    }

    /** @param single whether one answer is to be picked, else as many as the learner likes */
    record Choices(boolean single, List<Answer> answers) implements Body {

        @Override
        public String type() {
            return "multichoice";
        }

        @Override
        public List<String> texts() {
            return answers.stream().map(Answer::text).toList();
        }
    }

    /** @param whenTrue feedback for who says so, or null; likewise {@code whenFalse} */
    record TrueFalse(boolean right, String whenTrue, String whenFalse) implements Body {

        @Override
        public String type() {
            return "truefalse";
        }

        @Override
        public List<String> texts() {
            return List.of();
        }
    }

    /** Typed words. Texts are plain, an asterisk without a backslash stands for anything. */
    record Words(List<Answer> answers) implements Body {

        @Override
        public String type() {
            return "shortanswer";
        }

        @Override
        public List<String> texts() {
            return answers.stream().map(Answer::text).toList();
        }
    }

    /** @param value or null for any other; {@code tolerance} never null, 0 for none; {@code feedback} or null */
    record NumberAnswer(BigDecimal value, BigDecimal tolerance, BigDecimal percent, String feedback) {

        boolean isRight() {
            return value != null && percent.compareTo(Percent.FULL) == 0;
        }
    }

    /** @param unit shown, or null */
    record Numbers(List<NumberAnswer> answers, String unit) implements Body {

        @Override
        public String type() {
            return "numerical";
        }

        @Override
        public List<String> texts() {
            return answers.stream().map(answer -> String.valueOf(answer.value())).toList();
        }
    }

    /** @param question blank for an answer that belongs to none; {@code answer} is plain text */
    record Pair(String question, String answer) {
    }

    /** A question for each pair, with all answers to choose from. */
    record Pairs(List<Pair> pairs) implements Body {

        @Override
        public String type() {
            return "matching";
        }

        @Override
        public List<String> texts() {
            return pairs.stream().flatMap(pair -> Stream.of(pair.question(), pair.answer())).toList();
        }
    }

    /** In the right order. */
    record Sequence(List<String> items) implements Body {

        @Override
        public String type() {
            return "ordering";
        }

        @Override
        public List<String> texts() {
            return items;
        }
    }

    /**
     * Gaps in a text, each with answers to choose from.
     *
     * @param text the nth gap is marked {@code {{gn}}}
     */
    record Gaps(String text, List<List<Answer>> gaps) implements Body {

        static String mark(int number) {
            return "{{g" + number + "}}";
        }

        @Override
        public String type() {
            return "multianswer";
        }

        @Override
        public List<String> texts() {
            return Stream.concat(Stream.of(text), gaps.stream().flatMap(List::stream).map(Answer::text)).toList();
        }
    }
}
