package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.readyroom.question.interchange.Part;

/**
 * What a package's manifest says of an item, in Learning Object Metadata.
 *
 * @param language or null; so is difficulty
 */
record Description(String language, String difficulty, List<String> keywords, Losses losses) {

    /** Of an item that nobody describes. */
    static Description none() {
        return new Description(null, null, List.of(), new Losses());
    }

    /** @param metadata a resource's, or null */
    static Description of(XmlElement metadata) {
        if (metadata == null) {
            return none();
        }
        List<String> keywords = metadata.all("keyword").map(keyword -> keyword.text().strip())
                .filter(keyword -> !keyword.isEmpty()).distinct().toList();
        String language = metadata.all("general").flatMap(general -> general.elements("language").stream())
                .map(element -> element.text().strip()).filter(text -> !text.isEmpty()).findFirst().orElse(null);
        Losses losses = new Losses();
        String difficulty = metadata.all("difficulty").flatMap(element -> element.elements("value").stream())
                .map(value -> value.text().strip().toLowerCase(Locale.ROOT)).findFirst().orElse(null);
        Set<String> others = others(metadata);
        if (!others.isEmpty()) {
            losses.add(Part.OTHER, "Of the package's description these aren't kept: " + String.join(", ", others) + ".");
        }
        return new Description(language, level(difficulty, losses), keywords, losses);
    }

    /** The five levels of the vocabulary in our three. */
    private static String level(String difficulty, Losses losses) {
        if (difficulty == null) {
            return null;
        }
        String level = switch (difficulty) {
            case "very easy", "easy" -> "easy";
            case "medium" -> "medium";
            case "hard", "difficult", "very difficult" -> "hard";
            default -> null;
        };
        if (level == null || difficulty.startsWith("very")) {
            losses.add(Part.DIFFICULTY, "Its difficulty is “" + BodyText.start(difficulty) + "”"
                    + (level == null ? ", which we have no level for." : "; here it is " + level + "."));
        }
        return level;
    }

    private static Set<String> others(XmlElement metadata) {
        Set<String> kept = Set.of("general", "educational", "language", "keyword", "difficulty", "title", "identifier",
                "schema",
                "schemaversion");
        List<XmlElement> sections = new ArrayList<>();
        metadata.all("lom").forEach(lom -> lom.elements().forEach(section -> {
            sections.add(section);
            if (section.is("general") || section.is("educational")) {
                sections.addAll(section.elements());
            }
        }));
        Set<String> others = new TreeSet<>();
        sections.stream().map(XmlElement::name).filter(name -> !kept.contains(name)).forEach(others::add);
        return others;
    }
}
