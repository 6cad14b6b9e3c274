package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes elements of Markdown texts; each carries the Markdown that it was made of. */
final class Texts {

    private final PackedPictures pictures;

    Texts(PackedPictures pictures) {
        this.pictures = pictures;
    }

    /** A division with the text, and attributes besides. */
    XmlElement division(String markdown, Map<String, String> attributes) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(Own.MARKDOWN, Escaped.encode(markdown));
        return Qti3.element("div", all, packed(Html.rendered(markdown)));
    }

    XmlElement division(String markdown) throws IOException {
        return division(markdown, Map.of());
    }

    /** The address of a picture in the package, or the same when there is no such picture. */
    String address(String url) throws IOException {
        return pictures.address(url);
    }

    private List<XmlNode> packed(List<XmlNode> nodes) throws IOException {
        List<XmlNode> packed = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
                if (element.is("img")) {
                    attributes.put("src", address(element.attribute("src", "")));
                }
                packed.add(Qti3.element(element.name(), attributes, packed(element.children())));
            } else {
                packed.add(node);
            }
        }
        return packed;
    }
}
