package io.readyroom.question.interchange.qti;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.readyroom.question.interchange.Part;

/** What else an item says that no part of a question is for. */
final class ItemExtras {

    /** Read by others, or about the reading. */
    private static final Set<String> READ = Set.of("responseDeclaration", "outcomeDeclaration", "itemBody",
            "responseProcessing",
            "modalFeedback", "assessmentStimulusRef", "templateDeclaration", "templateProcessing");

    private ItemExtras() {
    }

    /** @param ours whether we wrote the item: then its layout is ours too */
    static void tell(Item item, boolean ours, Losses losses) {
        Set<String> others = new LinkedHashSet<>();
        item.root().elements().stream().map(XmlElement::name).filter(name -> !READ.contains(name)).forEach(others::add);
        others.forEach(name -> losses.add(Part.OTHER, "Its " + name.replace(QtiNames.FOREIGN, "") + " isn't kept."));
        if (item.root().attribute("timeDependent", "false").equals("true")) {
            losses.add(Part.OTHER, "That its answer depends on time isn't kept.");
        }
        if (!ours) {
            tellLayout(item, losses);
        }
    }

    private static void tellLayout(Item item, Losses losses) {
        Set<String> classes = new TreeSet<>();
        item.body().stream().flatMap(XmlElement::all).flatMap(element -> element.attribute("class").stream())
                .forEach(names -> classes.addAll(List.of(names.strip().split("\\s+", -1))));
        classes.remove("");
        if (!classes.isEmpty()) {
            losses.add(Part.MARKUP, "Layout isn't kept: " + BodyText.start(String.join(", ", classes)) + ".");
        }
        boolean limited = item.body().stream().flatMap(XmlElement::all).anyMatch(
                element -> element.isInteraction() && element.attributes().keySet().stream().anyMatch(ItemExtras::isHint));
        if (limited) {
            losses.add(Part.OTHER, "Messages and widths of its interaction aren't kept.");
        }
    }

    private static boolean isHint(String attribute) {
        return attribute.startsWith("data-") || attribute.equals("placeholderText");
    }
}
