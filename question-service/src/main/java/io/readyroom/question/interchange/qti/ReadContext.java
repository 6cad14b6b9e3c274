package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.readyroom.question.content.Choice;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.qti.Own.QuestionFacts;

/**
 * All that the reading of one item works with.
 *
 * @param own what an item of ours carries, else null
 */
record ReadContext(Item item, QuestionFacts own, BodyText text, Scoring scoring, Losses losses) {

    boolean isOurs() {
        return own != null;
    }

    XmlElement body() {
        return item.body().orElseThrow(() -> ItemProblem.skipped("It has no body, so it asks nothing."));
    }

    List<String> key(AnswerSpace space) {
        return new KeyFinder(space, scoring, losses).find();
    }

    /** The body with the interaction's prompt where the interaction stood. */
    String stem(XmlElement interaction) {
        return stemOf(body().with(replaced(body().children(), interaction,
                interaction.element("prompt").map(ReadContext::paragraph).orElse(List.of()))));
    }

    /** A body without interactions as the stem; the title where it says nothing. */
    String stemOf(XmlElement bodyWithout) {
        String stem = text.markdown(bodyWithout);
        if (isOurs()) {
            return stem;
        }
        String title = item.title();
        if (stem.isBlank() && !title.isEmpty()) {
            losses.add(Part.OTHER, "The item asks nothing in its body; its title stands as the question.");
            return title;
        }
        if (!title.isEmpty() && !title.equals(item.identifier())) {
            losses.add(Part.OTHER, "Questions have no title: “" + BodyText.start(title) + "” isn't kept.");
        }
        return stem;
    }

    /** Choices with ids of ours; one without any text isn't possible. */
    List<Choice> choices(List<XmlElement> elements, Map<String, String> ids) {
        return choices(elements, ids, text::markdown);
    }

    List<Choice> choices(List<XmlElement> elements, Map<String, String> ids, Function<XmlElement, String> texts) {
        List<Choice> choices = new ArrayList<>();
        for (XmlElement element : elements) {
            String markdown = texts.apply(element);
            if (markdown.isBlank() && !isOurs()) {
                throw ItemProblem.skipped("One of its choices has no text that we could hold.", element);
            }
            choices.add(new Choice(ids.get(identifier(element)), markdown));
        }
        return choices;
    }

    /** Says where the item wants its choices in a place of their own; ours are shuffled. */
    void tellOrder(XmlElement interaction, List<XmlElement> choices) {
        if (isOurs()) {
            return;
        }
        boolean shuffle = interaction.attribute("shuffle", "false").equals("true");
        boolean fixed = choices.stream().anyMatch(choice -> choice.attribute("fixed", "false").equals("true"));
        if (!shuffle || fixed) {
            losses.add(Part.OTHER, shuffle ? "One of the choices had a fixed place; here all are shuffled."
                    : "The choices had a fixed order; here they are shuffled.");
        }
    }

    static String identifier(XmlElement element) {
        return element.attribute("identifier", "").strip();
    }

    static List<String> identifiers(List<XmlElement> elements) {
        return elements.stream().map(ReadContext::identifier).toList();
    }

    /** A whole number of an attribute, at least 0. */
    static int count(XmlElement element, String attribute, int absent) {
        Optional<String> text = element.attribute(attribute);
        if (text.isEmpty()) {
            return absent;
        }
        return Decimals.of(text.get())
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1_000_000)) < 0)
                .map(Number::intValue)
                .orElseThrow(() -> ItemProblem.failed("“" + attribute + "” is no count.", element));
    }

    /** The nodes with others in the place of one element, wherever it is nested. */
    static List<XmlNode> replaced(List<XmlNode> nodes, XmlElement target, List<? extends XmlNode> others) {
        return replaced(nodes, Map.of(target, others));
    }

    /** The nodes with others in the place of some elements, in one pass. An element that holds none of them stays the same. */
    static List<XmlNode> replaced(List<XmlNode> nodes, Map<XmlElement, ? extends List<? extends XmlNode>> others) {
        List<XmlNode> result = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (!(node instanceof XmlElement element)) {
                result.add(node);
            } else if (others.containsKey(element)) {
                result.addAll(others.get(element));
            } else {
                List<XmlNode> within = replaced(element.children(), others);
                result.add(within.equals(element.children()) ? element : element.with(within));
            }
        }
        return result;
    }

    /** A prompt is inline or blocks; either way it stands for itself. */
    private static List<XmlNode> paragraph(XmlElement prompt) {
        return List.of(XmlElement.of("div", Map.of(), prompt.children()));
    }
}
