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

    /** Appends what Jackson makes of it, without reflection: fifty of them stand in a form. */
    void appendTo(StringBuilder json);

    /** {@code single_choice}, {@code multiple_response} and {@code ordering}; {@code select} is absent for the first. */
    record Options(QuestionType type, List<String> options, Integer select) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return new Options(type, order.apply(options), select);
        }

        @Override
        public void appendTo(StringBuilder json) {
            JsonText text = new JsonText(json).begin(type).strings("options", options);
            if (select != null) {
                text.number("select", select);
            }
            text.end();
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
        public void appendTo(StringBuilder json) {
            new JsonText(json).begin(type).strings("sources", sources).strings("targets", targets)
                    .flag("reuseSources", reuseSources)
                    .end();
        }
    }

    record Dropdown(QuestionType type, List<GapShape> gaps) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return new Dropdown(type, gaps.stream().map(gap -> new GapShape(gap.id(), order.apply(gap.options()))).toList());
        }

        @Override
        public void appendTo(StringBuilder json) {
            JsonText text = new JsonText(json).begin(type);
            text.objects("gaps", gaps, gap -> text.string("id", gap.id()).strings("options", gap.options())).end();
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
        public void appendTo(StringBuilder json) {
            new JsonText(json).begin(type).strings("statements", statements).end();
        }
    }

    record Regions(QuestionType type, List<String> regions, int select) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return this;
        }

        @Override
        public void appendTo(StringBuilder json) {
            new JsonText(json).begin(type).strings("regions", regions).number("select", select).end();
        }
    }

    record Text(QuestionType type, String expects, int maxLength) implements ResponseShape {

        @Override
        public ResponseShape permuted(UnaryOperator<List<String>> order) {
            return this;
        }

        @Override
        public void appendTo(StringBuilder json) {
            new JsonText(json).begin(type).string("expects", expects).number("maxLength", maxLength).end();
        }
    }
}
