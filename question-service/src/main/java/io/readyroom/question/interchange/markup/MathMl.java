package io.readyroom.question.interchange.markup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** LaTeX of MathML. What its author had as LaTeX comes back as that; else the presentation is told as well as LaTeX can. */
final class MathMl {

    private static final int DEPTH = 40;
    private static final Set<String> FUNCTIONS = Set.of("sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min", "det",
            "dim");
    private static final Set<String> WITH_LIMITS = Set.of("∑", "∏", "∫", "⋃", "⋂", "lim", "max", "min");
    private static final String SPECIAL = "#$%&_{}";

    private final Losses losses;

    private MathMl(Losses losses) {
        this.losses = losses;
    }

    static String latex(Element math, Losses losses) {
        Element source = math.selectFirst("annotation[encoding*=tex i]");
        if (source != null && !source.text().isBlank()) {
            return source.wholeText().strip();
        }
        return new MathMl(losses).children(math, 0);
    }

    private String children(Element parent, int depth) {
        return parent.children().isEmpty() ? escaped(parent.text())
                : parent.children().stream().map(child -> element(child, depth + 1)).filter(latex -> !latex.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private String element(Element element, int depth) {
        if (depth > DEPTH) {
            losses.markup("Maths nested more than " + DEPTH + " deep is plain text now.");
            return escaped(element.text());
        }
        return switch (element.normalName()) {
            case "mi" -> identifier(element.text());
            case "mn", "mo" -> escaped(element.text());
            case "mtext", "ms" -> "\\text{" + escaped(element.text()) + "}";
            case "mspace" -> "\\ ";
            case "annotation", "annotation-xml", "mphantom" -> "";
            case "math", "mrow", "mstyle", "semantics", "mpadded", "merror", "mtd" -> children(element, depth);
            case "mfenced" -> "\\left" + fence(element, "open", "(") + " " + children(element, depth) + " \\right"
                    + fence(element, "close", ")");
            case "msqrt" -> "\\sqrt{" + children(element, depth) + "}";
            case "mtable" -> table(element, depth);
            default -> script(element, depth);
        };
    }

    /** Elements with a fixed number of children. */
    private String script(Element element, int depth) {
        List<String> parts = element.children().stream().map(child -> element(child, depth + 1)).toList();
        String first = parts.isEmpty() ? "" : parts.get(0);
        String shape = element.normalName() + parts.size();
        boolean limits = WITH_LIMITS.contains(first.replace("\\", ""));
        return switch (shape) {
            case "mfrac2" -> "\\frac{" + first + "}{" + parts.get(1) + "}";
            case "mroot2" -> "\\sqrt[" + parts.get(1) + "]{" + first + "}";
            case "msup2" -> grouped(first) + "^{" + parts.get(1) + "}";
            case "msub2" -> grouped(first) + "_{" + parts.get(1) + "}";
            case "msubsup3", "munderover3" -> grouped(first) + "_{" + parts.get(1) + "}^{" + parts.get(2) + "}";
            case "munder2" -> limits ? first + "_{" + parts.get(1) + "}" : "\\underset{" + parts.get(1) + "}{" + first + "}";
            case "mover2" -> limits ? first + "^{" + parts.get(1) + "}" : "\\overset{" + parts.get(1) + "}{" + first + "}";
            default -> unknown(element, parts);
        };
    }

    private String unknown(Element element, List<String> parts) {
        losses.markup("<" + element.normalName() + "> of MathML was left out; what it holds is there.");
        return parts.isEmpty() ? escaped(element.text()) : String.join(" ", parts);
    }

    private String table(Element table, int depth) {
        return table.children().stream()
                .map(row -> row.children().stream().map(cell -> element(cell, depth + 2)).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ ", "\\begin{matrix} ", " \\end{matrix}"));
    }

    private static String fence(Element element, String name, String otherwise) {
        String sign = element.hasAttr(name) ? HtmlTags.attribute(element, name) : otherwise;
        return sign.isEmpty() ? "." : escaped(sign);
    }

    private static String identifier(String name) {
        if (FUNCTIONS.contains(name)) {
            return "\\" + name;
        }
        return name.codePointCount(0, name.length()) > 1 ? "\\mathrm{" + escaped(name) + "}" : escaped(name);
    }

    private static String grouped(String latex) {
        return latex.codePointCount(0, latex.length()) > 1 && !latex.startsWith("\\") ? "{" + latex + "}" : latex;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().chars().forEach(c -> {
            if (c == '\\') {
                escaped.append("\\backslash ");
            } else {
                escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c);
            }
        });
        return escaped.toString();
    }
}
