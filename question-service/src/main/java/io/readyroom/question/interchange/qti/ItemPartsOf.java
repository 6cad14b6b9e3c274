package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.key.AnswerKey;

/** Makes the parts of an item that differ by type: choices, orders and regions. */
final class ItemPartsOf {

    private final Texts texts;
    private final AuthoredQuestion question;
    private final XmlElement stem;

    /** @param stem holds the question's stem and facts */
    ItemPartsOf(Texts texts, AuthoredQuestion question, XmlElement stem) {
        this.texts = texts;
        this.question = question;
        this.stem = stem;
    }

    ItemParts parts() throws IOException {
        return switch (question.content().type()) {
            case SINGLE_CHOICE -> singleChoice((SingleChoice) question.content(), (AnswerKey.Choice) question.key());
            case MULTIPLE_RESPONSE ->
                multipleResponse((MultipleResponse) question.content(), (AnswerKey.Choices) question.key());
            case ORDERING -> ordering((Ordering) question.content(), (AnswerKey.Order) question.key());
            case HOTSPOT -> hotspot((Hotspot) question.content(), (AnswerKey.Regions) question.key());
            case MATCHING, STATEMENT_GRID -> new PairParts(texts, question, stem).parts();
            case DROPDOWN -> new DropdownParts(texts, question, stem).parts();
            case TEXT_ENTRY -> new TextEntryParts(question, stem).parts();
        };
    }

    private ItemParts singleChoice(SingleChoice content, AnswerKey.Choice key) throws IOException {
        XmlElement right = Qti3.response(Qti3.RESPONSE, "single", "identifier", List.of(key.choice()));
        XmlElement interaction = choices("qti-choice-interaction", content.options(), "1", "1");
        Map<String, XmlElement> shows = new LinkedHashMap<>();
        content.options().forEach(option -> shows.put(option.id(),
                Qti3.match(Qti3.variable(Qti3.RESPONSE), Qti3.value("identifier", option.id()))));
        XmlElement isRight = Qti3.match(Qti3.variable(Qti3.RESPONSE), Qti3.correct(Qti3.RESPONSE));
        return new ItemParts(List.of(right), List.of(stem, interaction), List.of(Qti3.point(isRight)), shows);
    }

    private ItemParts multipleResponse(MultipleResponse content, AnswerKey.Choices key) throws IOException {
        XmlElement interaction = choices("qti-choice-interaction", content.options(), String.valueOf(content.select()), "0");
        return new ItemParts(List.of(picks(key.choices())), List.of(stem, interaction), List.of(Qti3.mapped(Qti3.RESPONSE)),
                members(content.options().stream().map(Choice::id).toList()));
    }

    private ItemParts ordering(Ordering content, AnswerKey.Order key) throws IOException {
        String some = content.select() < content.options().size() ? String.valueOf(content.select()) : null;
        XmlElement interaction = choices("qti-order-interaction", content.options(), some, some);
        List<XmlElement> points = new ArrayList<>();
        for (int place = 1; place <= key.order().size(); place++) {
            points.add(Qti3.point(Qti3.match(at(place, Qti3.variable(Qti3.RESPONSE)), at(place, Qti3.correct(Qti3.RESPONSE)))));
        }
        return new ItemParts(List.of(Qti3.response(Qti3.RESPONSE, "ordered", "identifier", key.order())),
                List.of(stem, interaction), points, members(content.options().stream().map(Choice::id).toList()));
    }

    private static XmlElement at(int place, XmlElement of) {
        return Qti3.element("qti-index", Qti3.with("n", String.valueOf(place)), of);
    }

    private ItemParts hotspot(Hotspot content, AnswerKey.Regions key) throws IOException {
        String alt = content.image().alt();
        List<XmlElement> children = new ArrayList<>();
        children.add(Qti3.element("img", Qti3.with("src", texts.address(content.image().url()), "alt", alt,
                "width", String.valueOf(content.image().width()), "height", String.valueOf(content.image().height()),
                Own.ALT, exact(alt))));
        content.regions().forEach(region -> children.add(region(region)));
        XmlElement interaction = Qti3.element("qti-hotspot-interaction", Qti3.with("response-identifier", Qti3.RESPONSE,
                "max-choices", String.valueOf(content.select()), "min-choices", "0"), children);
        return new ItemParts(List.of(picks(key.regions())), List.of(stem, interaction), List.of(Qti3.mapped(Qti3.RESPONSE)),
                members(content.regions().stream().map(Region::id).toList()));
    }

    private static XmlElement region(Region region) {
        List<Integer> c = region.coords();
        String corners = c.get(0) + "," + c.get(1) + "," + (c.get(0) + c.get(2)) + "," + (c.get(1) + c.get(3));
        return Qti3.element("qti-hotspot-choice", Qti3.with("identifier", region.id(), "shape", region.shape(),
                "coords", corners, "hotspot-label", region.label(), Own.LABEL, exact(region.label())));
    }

    /** An attribute of ours for a text that XML can't hold exactly; none for any other. */
    private static String exact(String text) {
        return text == null || XmlOut.sane(text).equals(text) ? null : Escaped.encode(text);
    }

    private XmlElement choices(String name, List<Choice> options, String max, String min) throws IOException {
        List<XmlElement> children = new ArrayList<>();
        for (Choice option : options) {
            children.add(Qti3.element("qti-simple-choice", Qti3.with("identifier", option.id()),
                    texts.division(option.text())));
        }
        return Qti3.element(name, Qti3.with("response-identifier", Qti3.RESPONSE, "shuffle", "true", "max-choices", max,
                "min-choices", min), children);
    }

    /** Several right ones, a point for each. */
    private static XmlElement picks(List<String> right) {
        return Qti3.response(Qti3.RESPONSE, "multiple", "identifier", right, Qti3.mapping(right, true));
    }

    private static Map<String, XmlElement> members(List<String> ids) {
        Map<String, XmlElement> shows = new LinkedHashMap<>();
        ids.forEach(id -> shows.put(id, Qti3.member(Qti3.value("identifier", id), Qti3.RESPONSE)));
        return shows;
    }
}
