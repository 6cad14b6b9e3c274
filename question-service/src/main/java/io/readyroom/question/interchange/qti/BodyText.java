package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Converted;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.interchange.qti.Pictures.Picture;

/** Makes our Markdown of the texts of an item, with its pictures. */
final class BodyText {

    private static final Set<String> FEEDBACK = Set.of("feedbackInline", "feedbackBlock", "modalFeedback");
    private static final Set<String> THROUGH = Set.of("contentBody", "prompt", "hottext", "templateInline", "templateBlock",
            "picture");
    private static final Set<String> ASIDE = Set.of("stylesheet", "catalogInfo", "infoControl", "printedVariable",
            "companionMaterialsInfo");

    private final Pictures pictures;
    private final String file;
    private final Losses losses;

    /** @param file name of the file in the package, or null */
    BodyText(Pictures pictures, String file, Losses losses) {
        this.pictures = pictures;
        this.file = file;
        this.losses = losses;
    }

    /** The nodes' text; the Markdown that they were made of where they are ours and nobody changed them. */
    String markdown(List<? extends XmlNode> nodes) {
        List<XmlNode> clean = clean(nodes);
        XmlElement only = onlyElement(nodes);
        String ours = only == null ? null : only.attribute(Own.MARKDOWN).map(Escaped::decode).orElse(null);
        if (ours != null && XmlOut.fragment(clean(only.children())).equals(XmlOut.fragment(Html.rendered(ours)))) {
            return ours;
        }
        Converted converted = Markup.toMarkdown(Html.text(clean));
        losses.addAll(converted.losses());
        return converted.text().strip();
    }

    String markdown(XmlElement parent) {
        return markdown(parent.children());
    }

    /** For a choice that QTI holds as plain text only. */
    String plain(XmlElement choice) {
        String text = choice.with(clean(choice.children())).text().strip();
        String ours = choice.attribute(Own.MARKDOWN).map(Escaped::decode).orElse(null);
        if (ours != null && XmlOut.sane(plain(ours)).equals(text)) {
            return ours;
        }
        return markdown(choice);
    }

    /** A Markdown text without its markup. */
    static String plain(String markdown) {
        return XmlElement.of("span", Map.of(), Html.rendered(markdown)).text().strip();
    }

    private static XmlElement onlyElement(List<? extends XmlNode> nodes) {
        XmlElement only = null;
        for (XmlNode node : nodes) {
            if (node instanceof XmlText text && text.text().isBlank()) {
                continue;
            }
            if (only != null || !(node instanceof XmlElement element)) {
                return null;
            }
            only = element;
        }
        return only;
    }

    private List<XmlNode> clean(List<? extends XmlNode> nodes) {
        List<XmlNode> clean = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                clean.addAll(clean(element));
            } else {
                clean.add(node);
            }
        }
        return clean;
    }

    private List<XmlNode> clean(XmlElement element) {
        String name = element.name();
        if (FEEDBACK.contains(name)) {
            return List.of();
        }
        if (ASIDE.contains(name)) {
            losses.add(Part.OTHER, "Its " + name + " isn't kept.");
            return List.of();
        }
        if (name.startsWith(QtiNames.FOREIGN)) {
            losses.add(Part.MARKUP, name.substring(QtiNames.FOREIGN.length()) + " of another vocabulary; its text is kept.");
            return clean(element.children());
        }
        if (THROUGH.contains(name)) {
            return clean(element.children());
        }
        if (name.equals("annotation")) {
            return List.of(latex(element));
        }
        if (name.equals("rubricBlock")) {
            return rubric(element);
        }
        if (name.equals("img") || (name.equals("object") && isPicture(element))) {
            return picture(element);
        }
        return List.of(XmlElement.of(name, attributes(element), clean(element.children())));
    }

    /** LaTeX beside MathML; some tools write it with its delimiters. */
    private static XmlElement latex(XmlElement annotation) {
        String text = annotation.text().strip();
        boolean delimited = text.length() > 2 && text.startsWith("$") && text.endsWith("$");
        return XmlElement.of("annotation", annotation.attributes(),
                List.of(new XmlText(delimited ? text.substring(1, text.length() - 1) : text)));
    }

    private List<XmlNode> rubric(XmlElement rubric) {
        String view = rubric.attribute("view", "candidate");
        if (view.contains("candidate")) {
            return List.of(XmlElement.of("div", Map.of(), clean(rubric.children())));
        }
        losses.add(Part.OTHER, "A note for " + view + " isn't kept: “" + start(rubric.text()) + "”.");
        return List.of();
    }

    private static boolean isPicture(XmlElement object) {
        return object.attribute("type", "").startsWith("image/");
    }

    /** The picture of an address in this item; what is wrong with it is told. */
    Picture picture(String address) {
        Picture picture = pictures.find(file, address);
        if (picture.problem() != null) {
            losses.add(Part.IMAGE, picture.problem());
        }
        return picture;
    }

    private List<XmlNode> picture(XmlElement element) {
        String alt = alternative(element);
        Picture picture = picture(element.attribute("src", element.attribute("data", "")));
        if (picture.url() == null) {
            return element.children().isEmpty() ? List.of(new XmlText(alt)) : clean(element.children());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", picture.url());
        attributes.put("alt", alt);
        element.attribute("title").ifPresent(title -> attributes.put("title", title));
        return List.of(XmlElement.of("img", attributes, List.of()));
    }

    /** What a picture's element says for those who don't see it. */
    static String alternative(XmlElement picture) {
        return picture.attribute("alt", picture.text().strip().replaceAll("\\s+", " "));
    }

    private static Map<String, String> attributes(XmlElement element) {
        Map<String, String> kept = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (!name.startsWith("data-") && !name.startsWith("xml:") && !name.equals("id")) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** The first words of a text, for a report. */
    static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
