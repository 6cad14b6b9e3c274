package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.interchange.moodle.Body.NumberAnswer;

/** What is to be answered, by the type of a question in Moodle XML. Gaps stand in its text and are read elsewhere. */
final class XmlBodies {

    /** Bounded, as a number with a large exponent would be long when it is written out. */
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?");

    private final XmlNode question;
    private final XmlTexts texts;
    private final List<Loss> losses;

    XmlBodies(XmlNode question, XmlTexts texts, List<Loss> losses) {
        this.question = question;
        this.texts = texts;
        this.losses = losses;
    }

    Body body(String type) throws UnfitItemException {
        return switch (type) {
            case "multichoice" -> choices();
            case "truefalse" -> trueFalse();
            case "shortanswer" -> words();
            case "numerical" -> numbers();
            case "matching" -> pairs();
            case "ordering" -> sequence();
            case "description" -> throw UnfitItemException.skipped("A description asks nothing.");
            case "essay" -> throw UnfitItemException.skipped("An essay is graded by a person; there is no such question here.");
            default -> throw UnfitItemException.skipped("There is no question here like Moodle's type “" + type + "”.");
        };
    }

    private Body choices() throws UnfitItemException {
        String single = question.textOf("single");
        List<Answer> answers = new ArrayList<>();
        for (XmlNode answer : question.children("answer")) {
            answers.add(new Answer(texts.markdown(answer), percent(answer), feedback(answer)));
        }
        return new Body.Choices(!single.equals("false") && !single.equals("0"), answers);
    }

    private Body trueFalse() throws UnfitItemException {
        XmlNode right = null;
        String whenTrue = null;
        String whenFalse = null;
        for (XmlNode answer : question.children("answer")) {
            boolean says = texts.raw(answer).equalsIgnoreCase("true");
            whenTrue = says ? feedback(answer) : whenTrue;
            whenFalse = says ? whenFalse : feedback(answer);
            right = percent(answer).compareTo(Percent.FULL) == 0 ? answer : right;
        }
        if (right == null) {
            throw UnfitItemException.failed("Neither true nor false is right.");
        }
        return new Body.TrueFalse(texts.raw(right).equalsIgnoreCase("true"), whenTrue, whenFalse);
    }

    private Body words() throws UnfitItemException {
        if (question.textOf("usecase").equals("1")) {
            losses.add(new Loss(Part.SCORING, "Small and capital letters counted there; here they don't."));
        }
        List<Answer> answers = new ArrayList<>();
        for (XmlNode answer : question.children("answer")) {
            answers.add(new Answer(texts.raw(answer), percent(answer), feedback(answer)));
        }
        return new Body.Words(answers);
    }

    private Body numbers() throws UnfitItemException {
        if (!question.textOf("unitgradingtype").isEmpty() && !question.textOf("unitgradingtype").equals("0")) {
            losses.add(new Loss(Part.SCORING, "A wrong unit cost marks there; here no unit is typed."));
        }
        List<NumberAnswer> answers = new ArrayList<>();
        for (XmlNode answer : question.children("answer")) {
            String value = texts.raw(answer);
            String tolerance = answer.textOf("tolerance");
            answers.add(new NumberAnswer(value.equals("*") || value.isEmpty() ? null : decimal(value),
                    tolerance.isEmpty() ? BigDecimal.ZERO : decimal(tolerance).abs(), percent(answer), feedback(answer)));
        }
        return new Body.Numbers(answers, unit());
    }

    private String unit() {
        List<XmlNode> units = question.child("units").map(all -> all.children("unit")).orElse(List.of());
        if (units.size() > 1) {
            losses.add(new Loss(Part.SCORING, "Answers in several units counted there; here only one in the first unit does."));
        }
        String unit = units.isEmpty() ? "" : units.get(0).textOf("unit_name");
        return unit.isEmpty() ? null : unit;
    }

    private Body pairs() {
        List<Body.Pair> pairs = new ArrayList<>();
        for (XmlNode pair : question.children("subquestion")) {
            String answer = pair.child("answer").map(texts::raw).orElse("");
            pairs.add(new Body.Pair(texts.markdown(pair), answer));
        }
        return new Body.Pairs(pairs);
    }

    private Body sequence() throws UnfitItemException {
        String grading = question.textOf("gradingtype");
        if (!grading.isEmpty() && !grading.equals("0") && !grading.equals("ABSOLUTE_POSITION")) {
            losses.add(
                    new Loss(Part.SCORING, "Items were graded by " + grading + "; here each item in its place earns a point."));
        }
        String select = question.textOf("selecttype");
        if (!select.isEmpty() && !select.equals("0") && !select.equals("ALL")) {
            losses.add(new Loss(Part.OTHER, "A learner got only some of the items there; here all of them are to be ordered."));
        }
        record Item(BigDecimal place, String text) {
        }
        List<Item> items = new ArrayList<>();
        for (XmlNode answer : question.children("answer")) {
            items.add(new Item(percent(answer), texts.markdown(answer)));
        }
        if (items.stream().anyMatch(item -> item.text().isBlank())) {
            throw UnfitItemException.failed("An item has no text.");
        }
        return new Body.Sequence(items.stream().sorted(Comparator.comparing(Item::place)).map(Item::text).toList());
    }

    private BigDecimal percent(XmlNode answer) throws UnfitItemException {
        String fraction = answer.attribute("fraction");
        return fraction.isEmpty() ? BigDecimal.ZERO : decimal(fraction);
    }

    private static BigDecimal decimal(String text) throws UnfitItemException {
        if (!NUMBER.matcher(text).matches()) {
            throw UnfitItemException.failed("“" + text + "” is no number.");
        }
        return new BigDecimal(text);
    }

    private String feedback(XmlNode answer) {
        return answer.child("feedback").map(texts::feedback).orElse(null);
    }
}
