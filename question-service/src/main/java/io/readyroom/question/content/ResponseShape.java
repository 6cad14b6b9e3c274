package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which ids a response may hold, in display order. A slot of a session stores it, so that a response can be checked without
 * asking anybody; the order of its ids is the session's permutation.
 */
public sealed interface ResponseShape {

    QuestionType type();

    /** The same shape with everything that may be shuffled brought into another order. */
    ResponseShape permuted(UnaryOperator<List<String>> order);

    /** Appends all of it but the type to a slot of a form, as {@code contracts/forms} tells. */
    void appendTo(JsonText slot);

    /** {@code single_choice}, {@code multiple_response} and {@code ordering}; {@code select} is absent for the first. */
    record Options(QuestionType type, List<String> options, Integer select) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return new Options(type, order.apply(options), select);
        }

        @Override
        public void appendTo(JsonText slot) {
            slot.strings(options);
            if (select != null) {
                slot.number(select);
            }
        }
    }

    /** Targets keep their order: they are what is asked. */
    record Matching(QuestionType type, List<String> sources, List<String> targets,
            boolean reuseSources) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return new Matching(type, order.apply(sources), targets, reuseSources);
        }

        @Override
        public void appendTo(JsonText slot) {
            slot.strings(sources).strings(targets).flag(reuseSources);
        }
    }

    record Dropdown(QuestionType type, List<GapShape> gaps) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return new Dropdown(type, gaps.stream().map(gap -> new GapShape(gap.id(), order.apply(gap.options()))).toList());
        }

        @Override
        public void appendTo(JsonText slot) {
            slot.begin();
            gaps.forEach(gap -> slot.begin().string(gap.id()).strings(gap.options()).end());
            slot.end();
        }
    }

    record GapShape(String id, List<String> options) {
    }

    /** Statements may build on one another, so they stay. */
    record Statements(QuestionType type, List<String> statements) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return this;
        }

        @Override
        public void appendTo(JsonText slot) {
            slot.strings(statements);
        }
    }

    record Regions(QuestionType type, List<String> regions, int select) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return this;
        }

        @Override
        public void appendTo(JsonText slot) {
            slot.strings(regions).number(select);
        }
    }

    record Text(QuestionType type, String expects, int maxLength) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return this;
        }

        @Override
        public void appendTo(JsonText slot) {
            slot.string(expects).number(maxLength);
        }
    }
}
