package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;

/** One question of Moodle XML. */
final class XmlQuestion {

    /** Read elsewhere, or about what learners see only. */
    private static final Set<String> KNOWN = Set.of("name", "questiontext", "generalfeedback", "idnumber", "tags", "coursetags",
            "answer", "subquestion", "selectoption", "dragbox", "single", "usecase", "units", "unitgradingtype", "unitpenalty",
            "showunits", "unitsleft", "selecttype", "selectcount", "gradingtype", "layouttype", "showgrading", "numberingstyle",
            "shownumcorrect", "showstandardinstruction", "defaultgrade", "penalty", "hidden", "shuffleanswers",
            "answernumbering",
            "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");
    private static final Set<String> PARTS = Set.of("answer", "subquestion", "selectoption", "dragbox");
    private static final Set<String> USUAL_FEEDBACK = Set.of("Your answer is correct.", "Your answer is partially correct.",
            "Your answer is incorrect.");
    private static final List<BigDecimal> USUAL_PENALTIES = List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.1"),
            new BigDecimal("0.3333333"));

    private final XmlNode node;
    private final XmlTexts texts;
    private final List<Loss> losses = new ArrayList<>();

    private XmlQuestion(XmlNode node, ImportSink sink) {
        this.node = node;
        String format = node.child("questiontext").map(text -> text.attribute("format")).orElse("");
        this.texts = new XmlTexts(sink, losses, format.isEmpty() ? "html" : format);
    }

    static ItemOutcome outcome(XmlNode node, String category, ImportSink sink) {
        Place place = Place.line(Math.max(1, node.line())).at("question");
        XmlQuestion question = new XmlQuestion(node, sink);
        try {
            refuseWhatIsTooLarge(node);
            refuseElementsInTexts(node);
            MoodleQuestion moodle = question.moodle();
            question.reportSettings();
            return Reading.outcome(place, moodle, category, question.losses);
        } catch (UnfitItemException e) {
            return e.outcome(place, node.textOf("idnumber").isEmpty() ? null : node.textOf("idnumber"));
        }
    }

    private static void refuseWhatIsTooLarge(XmlNode node) throws UnfitItemException {
        if (node.isTooLarge()) {
            throw UnfitItemException.failed("The question is larger than an item may be.");
        }
        if (node.children().stream().filter(child -> PARTS.contains(child.name())).count() > ReadLimits.PARTS) {
            throw UnfitItemException.failed("It has more than " + ReadLimits.PARTS + " answers.");
        }
    }

    /** HTML that somebody forgot to put into a CDATA section; Moodle refuses it too. */
    private static void refuseElementsInTexts(XmlNode node) throws UnfitItemException {
        for (XmlNode child : node.children()) {
            if (child.name().equals("text") && !child.children().isEmpty()) {
                throw UnfitItemException.failed("The text of <" + node.name() + "> in line " + child.line()
                        + " holds elements; they belong into a CDATA section.");
            }
            refuseElementsInTexts(child);
        }
    }

    private MoodleQuestion moodle() throws UnfitItemException {
        String type = node.attribute("type");
        XmlNode text = node.child("questiontext").orElseGet(() -> XmlNode.named("questiontext"));
        String general = node.child("generalfeedback").map(texts::feedback).orElse(null);
        XmlGaps gaps = new XmlGaps(node, texts, losses);
        XmlGaps.Split split = switch (type) {
            case "cloze", "multianswer" -> gaps.cloze(text);
            case "gapselect" -> gaps.choices(text, "selectoption", true);
            case "ddwtos" -> gaps.choices(text, "dragbox", false);
            default -> null;
        };
        Body body = split == null ? new XmlBodies(node, texts, losses).body(type) : split.body();
        String stem = split == null ? texts.markdown(text) : split.stem();
        return new MoodleQuestion(node.textOf("idnumber"), node.child("name").map(name -> name.textOf("text")).orElse(null),
                tags(),
                stem, general, body);
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (String list : List.of("tags", "coursetags")) {
            node.child(list).ifPresent(found -> found.children("tag").forEach(tag -> tags.add(tag.textOf("text"))));
        }
        return tags.stream().distinct().toList();
    }

    private void reportSettings() {
        if (!isOneOf(node.textOf("defaultgrade"), List.of(BigDecimal.ONE))) {
            lose(Part.SCORING, "It weighed " + node.textOf("defaultgrade") + " there; here its type says what it weighs.");
        }
        if (!isOneOf(node.textOf("penalty"), USUAL_PENALTIES)) {
            lose(Part.SCORING, "A further try cost " + node.textOf("penalty") + " there; here there is one try.");
        }
        if (!isOneOf(node.textOf("hidden"), List.of(BigDecimal.ZERO))) {
            lose(Part.OTHER, "It was hidden there.");
        }
        if (Set.of("0", "false").contains(node.textOf("shuffleanswers"))) {
            lose(Part.OTHER, "Its answers had a fixed order there; here they are shuffled.");
        }
        if (!Set.of("", "abc").contains(node.textOf("answernumbering"))) {
            lose(Part.OTHER, "Its answers were numbered “" + node.textOf("answernumbering") + "” there.");
        }
        for (String feedback : List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")) {
            node.child(feedback).map(texts::feedback).filter(said -> said != null && !USUAL_FEEDBACK.contains(said))
                    .ifPresent(said -> lose(Part.OTHER, "Its <" + feedback + "> has no place here."));
        }
        node.children().stream().filter(child -> !KNOWN.contains(child.name()) && !child.isBlank())
                .forEach(child -> lose(Part.OTHER, "Its <" + child.name() + "> has no place here."));
    }

    /** Or nothing at all, or no number, which Moodle would not use either. */
    private static boolean isOneOf(String number, List<BigDecimal> usual) {
        return !number.matches("[0-9]{1,9}(\\.[0-9]{0,20})?")
                || usual.stream().anyMatch(value -> value.compareTo(new BigDecimal(number)) == 0);
    }

    private void lose(Part part, String why) {
        losses.add(new Loss(part, why));
    }
}
