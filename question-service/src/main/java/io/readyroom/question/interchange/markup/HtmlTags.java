package io.readyroom.question.interchange.markup;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Which elements of HTML are what to us. */
final class HtmlTags {

    static final Set<String> EMPHASIS = Set.of("em", "i", "cite", "dfn", "var");
    static final Set<String> STRONG = Set.of("strong", "b");
    static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");
    /** Their text stays and nothing that it said is lost: they are about looks, or about machines. */
    static final Set<String> PLAIN = Set.of("span", "font", "small", "big", "abbr", "acronym", "time", "data", "bdi", "bdo",
            "label", "output", "ruby", "rb", "nobr", "wbr", "nolink", "q", "rp", "rt", "basefont");
    /** Their text stays, but it meant something that it was set so. */
    static final Set<String> MARKED = Set.of("u", "ins", "mark", "s", "strike", "del", "blink", "marquee");
    /** Nothing of them stays, and nobody misses it. */
    static final Set<String> SILENT = Set.of("style", "link", "meta", "base", "head", "colgroup", "col");
    /** Nothing of them stays. */
    static final Set<String> DROPPED = Set.of("script", "noscript", "title", "template", "iframe", "frame", "frameset",
            "object", "embed", "applet",
            "param", "input", "textarea", "select", "button", "option", "optgroup", "audio", "video", "source", "track", "map",
            "area", "progress", "meter", "canvas", "svg", "keygen", "datalist", "slot", "portal");

    private static final Set<String> CONTAINERS = Set.of("p", "div", "section", "article", "aside", "main", "header", "footer",
            "nav", "address", "center", "figure", "figcaption", "details", "summary", "dialog", "form", "fieldset", "legend",
            "hgroup", "body", "html", "dl", "dt", "dd", "li", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "dir",
            "menu", "search");
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr",
            "table", "listing", "xmp", "plaintext");

    private HtmlTags() {
    }

    static boolean isContainer(Element element) {
        return CONTAINERS.contains(element.normalName());
    }

    /** Whether it stands on lines of its own. */
    static boolean isBlock(Element element) {
        return isContainer(element) || BLOCKS.contains(element.normalName());
    }

    /** Whether it looks like a tag only because somebody wrote a type parameter or a placeholder in angle brackets. */
    static boolean isUnknown(Element element) {
        String name = element.normalName();
        return !isBlock(element) && !EMPHASIS.contains(name) && !STRONG.contains(name) && !CODE.contains(name)
                && !PLAIN.contains(name) && !MARKED.contains(name) && !SILENT.contains(name) && !DROPPED.contains(name)
                && !Set.of("a", "img", "image", "br", "sub", "sup", "math").contains(name) && !name.contains(":");
    }

    static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name).strip();
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element && element.normalName().equals(name);
    }
}
