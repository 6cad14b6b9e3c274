package io.readyroom.question.interchange.markup;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** The elements that may stand within a line, one by one. */
final class InlineElements {

    private static final String RAISED_FROM = "0123456789+-=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED_FROM = "0123456789+-=()";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9+\\-=(), ]{1,40}");

    private final InlineWriter out;
    private final Losses losses;

    InlineElements(InlineWriter out, Losses losses) {
        this.out = out;
        this.losses = losses;
    }

    /** @param after what follows the element */
    void write(Element element, char after) {
        String name = element.normalName();
        losses.handlers(element);
        if (name.equals("br")) {
            out.lineBreak();
        } else if (HtmlTags.STRONG.contains(name)) {
            emphasis(element, after, out.style().strong(), out.style().inStrong());
        } else if (HtmlTags.EMPHASIS.contains(name)) {
            emphasis(element, after, out.style().weak(), out.style().inWeak());
        } else if (HtmlTags.CODE.contains(name)) {
            code(element);
        } else if (name.equals("a")) {
            link(element, after);
        } else if (name.equals("img") || name.equals("image")) {
            image(element, after);
        } else if (name.equals("math")) {
            out.maths(MathMl.latex(element, losses), HtmlTags.attribute(element, "display").equals("block"));
        } else if (name.equals("sup") || name.equals("sub")) {
            script(element, after, name.equals("sup"));
        } else {
            other(element, name, after);
        }
    }

    private void other(Element element, String name, char after) {
        if (HtmlTags.DROPPED.contains(name)) {
            losses.markup("A <" + name + "> was left out.");
        } else if (HtmlTags.isBlock(element)) {
            out.space();
            out.nodes(element.childNodes(), Escapes.SPACE);
            out.space();
        } else if (!HtmlTags.SILENT.contains(name)) {
            if (HtmlTags.MARKED.contains(name)) {
                losses.markup("Text was marked by <" + name + ">; the text is there, the mark is not.");
            } else if (HtmlTags.isUnknown(element)) {
                unknown(element);
            }
            String quote = name.equals("q") ? "\"" : "";
            out.plain(quote, Escapes.UNKNOWN);
            out.nodes(element.childNodes(), after);
            out.plain(quote, after);
        }
    }

    /** Somebody's type parameter: jsoup keeps how it was written. */
    private void unknown(Element element) {
        String shallow = element.shallowClone().outerHtml();
        int end = shallow.lastIndexOf("</");
        out.plain(end < 0 ? shallow : shallow.substring(0, end), Escapes.UNKNOWN);
        losses.markup("<" + element.tagName() + "> is no HTML; it stays as text.");
    }

    private void emphasis(Element element, char after, boolean already, InlineWriter.Style within) {
        if (already || !out.style().emphasis()) {
            out.nodes(element.childNodes(), after);
            return;
        }
        String inner = out.inner(element, within);
        spaceBefore(element);
        if (!inner.isEmpty()) {
            String mark = within.weak() && !out.style().weak() ? weakMark(inner) : "**";
            out.markdown(mark + inner + mark);
        }
        spaceAfter(element);
    }

    /** Blank space at the edges of an element belongs outside of Markdown's marks. */
    private void spaceBefore(Element element) {
        String whole = element.wholeText();
        if (!whole.isEmpty() && Character.isWhitespace(whole.charAt(0))) {
            out.space();
        }
    }

    private void spaceAfter(Element element) {
        String whole = element.wholeText();
        if (!whole.isEmpty() && Character.isWhitespace(whole.charAt(whole.length() - 1))) {
            out.space();
        }
    }

    /** An asterisk works within words too, but not next to another one. */
    private String weakMark(String inner) {
        return out.style().strong() || out.endsWith('*') || inner.startsWith("*") || inner.endsWith("*") ? "_" : "*";
    }

    private void code(Element element) {
        element.select("br").forEach(br -> br.before(" "));
        String text = element.wholeText();
        if (!element.select("*").not("code, kbd, samp, tt, span, br, a, font").isEmpty()) {
            losses.markup("Formatting inside code was left out.");
        }
        if (text.isBlank()) {
            out.space();
        } else {
            out.code(text);
        }
    }

    private void link(Element element, char after) {
        String address = HtmlTags.attribute(element, "href");
        if (address.isEmpty() || out.style().where().inLink()) {
            out.nodes(element.childNodes(), after);
        } else if (!Address.isSafe(address)) {
            losses.markup("A link to " + Address.shown(address) + " was left out; its text is there.");
            out.nodes(element.childNodes(), after);
        } else {
            String inner = out.inner(element, out.style().inLink());
            spaceBefore(element);
            if (!inner.isEmpty()) {
                out.markdown("[" + inner + "](" + Address.inMarkdown(address, HtmlTags.attribute(element, "title")) + ")");
            }
            spaceAfter(element);
        }
    }

    private void image(Element element, char after) {
        String address = HtmlTags.attribute(element, "src");
        String alt = HtmlTags.attribute(element, "alt").replaceAll("\\s+", " ");
        if (Address.isMissing(address)) {
            losses.image("The picture " + Address.shown(address) + " is not here; its text alternative is.");
            out.plain(alt, after);
            return;
        }
        if (!Address.isOurs(address)) {
            losses.image("The picture stands elsewhere, at " + Address.shown(address) + "; only its address came through.");
        }
        String text = Escapes.text(alt, '[', ']', new Escapes.Where(true, true, out.style().where().inCell()));
        out.markdown("![" + text + "](" + Address.inMarkdown(address, HtmlTags.attribute(element, "title")) + ")");
    }

    private void script(Element element, char after, boolean raised) {
        String text = element.text();
        String from = raised ? RAISED_FROM : LOWERED_FROM;
        if (!text.isEmpty() && text.chars().allMatch(c -> from.indexOf(c) >= 0)) {
            StringBuilder small = new StringBuilder();
            text.chars().forEach(c -> small.append((raised ? RAISED : LOWERED).charAt(from.indexOf(c))));
            out.plain(small.toString(), after);
        } else if (SIMPLE.matcher(text).matches()) {
            losses.markup("Text set " + (raised ? "higher" : "lower") + " is written as maths.");
            out.maths((raised ? "^{" : "_{") + text + "}", false);
        } else {
            losses.markup("Text was set " + (raised ? "higher" : "lower") + "; it stands in the line now.");
            out.nodes(element.childNodes(), after);
        }
    }
}
