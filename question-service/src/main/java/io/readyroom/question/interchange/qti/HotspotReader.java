package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.Region;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.qti.Pictures.Picture;
import io.readyroom.question.key.AnswerKey;

/** Regions of a picture. Rectangles only: what a circle covers, no rectangle covers. */
final class HotspotReader {

    private static final int CORNERS = 4;

    private HotspotReader() {
    }

    static Draft read(ReadContext context, XmlElement interaction) {
        List<XmlElement> elements = interaction.elements("hotspotChoice");
        Optional<XmlElement> other = elements.stream().filter(choice -> !choice.attribute("shape", "").equals("rect"))
                .findFirst();
        if (other.isPresent()) {
            throw ItemProblem
                    .skipped("One of its regions is a " + BodyText.start(other.get().attribute("shape", "shapeless area"))
                            + "; only rectangles are supported.", other.get());
        }
        ResponseDeclaration response = context.item().response(interaction);
        Map<String, String> ids = Ids.of(elements, Ids.numbered("r"), context.losses());
        int max = ChoiceReader.max(interaction, response, elements.size());
        List<String> key = context.key(new PickSpace(response, ReadContext.identifiers(elements), max));
        if (key.size() < max) {
            context.losses().add(Part.OTHER, "More regions could be picked than are right; here as many can be.");
        }
        List<String> right = ChoiceReader.asDeclared(key, response).stream().map(ids::get).toList();
        Hotspot content = new Hotspot(context.stem(interaction), image(context, interaction), regions(elements, ids),
                key.size());
        return new Draft(content, new AnswerKey.Regions(right), ChoiceReader.probes(response, ids));
    }

    private static Image image(ReadContext context, XmlElement interaction) {
        XmlElement element = interaction.all().filter(child -> child.is("img") || child.is("object")).findFirst()
                .orElseThrow(() -> ItemProblem.failed("It has regions, but no picture.", interaction));
        Picture picture = context.text().picture(element.attribute("src", element.attribute("data", "")));
        if (picture.url() == null) {
            throw ItemProblem.skipped(picture.problem() + " Without it there is nothing to point at.", element);
        }
        String alt = BodyText.alternative(element);
        String exact = element.attribute(Own.ALT).map(Escaped::decode).filter(own -> XmlOut.sane(own).equals(alt)).orElse(alt);
        return new Image(picture.url(), ReadContext.count(element, "width", picture.width()),
                ReadContext.count(element, "height", picture.height()), exact);
    }

    private static List<Region> regions(List<XmlElement> elements, Map<String, String> ids) {
        List<Region> regions = new ArrayList<>();
        for (XmlElement element : elements) {
            String label = element.attribute("hotspotLabel").orElse(null);
            String exact = element.attribute(Own.LABEL).map(Escaped::decode)
                    .filter(own -> label != null && XmlOut.sane(own).equals(label)).orElse(label);
            regions.add(new Region(ids.get(ReadContext.identifier(element)), "rect", rectangle(element), exact));
        }
        return regions;
    }

    /** QTI gives two corners; here it is a corner and a size. */
    private static List<Integer> rectangle(XmlElement element) {
        String[] texts = element.attribute("coords", "").strip().split("\\s*,\\s*", -1);
        int[] corners = new int[CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            if (texts.length != CORNERS || !texts[i].matches("[0-9]{1,6}")) {
                throw ItemProblem.skipped("The coordinates of a region aren't four whole numbers of pixels.", element);
            }
            corners[i] = Integer.parseInt(texts[i]);
        }
        return List.of(corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1]);
    }
}
