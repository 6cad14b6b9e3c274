package io.readyroom.question.bankfiles;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The house's YAML: fields in the order they come in, Markdown in literal blocks, small things on one line. What a style can't
 * say without a change is written in double quotes, which can say everything.
 */
final class HouseYaml {

    private static final Set<String> ON_ONE_LINE = Set.of("objectives", "tags", "coords", "key", "provenance", "enemies",
            "siblings");
    private static final Set<String> ELEMENTS_ON_ONE_LINE = Set.of("references", "sources");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private HouseYaml() {
    }

    static String write(JsonNode fields) {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node("", fields, false), text);
        return text.toString();
    }

    private static Node node(String name, JsonNode value, boolean onOneLine) {
        boolean flow = onOneLine || ON_ONE_LINE.contains(name);
        FlowStyle style = flow ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (value.isObject()) {
            List<NodeTuple> fields = new ArrayList<>();
            value.properties().forEach(field -> fields.add(new NodeTuple(
                    new ScalarNode(Tag.STR, field.getKey(), null, null, ScalarStyle.PLAIN),
                    node(field.getKey(), field.getValue(), flow))));
            return new MappingNode(Tag.MAP, fields, style);
        }
        if (value.isArray()) {
            List<Node> elements = new ArrayList<>();
            value.forEach(element -> elements.add(node("", element, flow || ELEMENTS_ON_ONE_LINE.contains(name))));
            return new SequenceNode(Tag.SEQ, elements, elements.isEmpty() ? FlowStyle.FLOW : style);
        }
        return scalar(name, value, flow);
    }

    private static ScalarNode scalar(String name, JsonNode value, boolean flow) {
        String text = value.asText();
        if (value.isBoolean()) {
            return new ScalarNode(Tag.BOOL, text, null, null, ScalarStyle.PLAIN);
        }
        if (value.isIntegralNumber()) {
            return new ScalarNode(Tag.INT, text, null, null, ScalarStyle.PLAIN);
        }
        if (name.equals("checkedAt") && DATE.matcher(text).matches()) {
            return new ScalarNode(Tag.TIMESTAMP, text, null, null, ScalarStyle.PLAIN);
        }
        return new ScalarNode(Tag.STR, text, null, null, style(text, flow));
    }

    private static ScalarStyle style(String text, boolean flow) {
        if (NAME.matcher(text).matches() || (!flow && isReadable(text) && isPlain(text))) {
            return ScalarStyle.PLAIN;
        }
        if (!flow && isReadable(text) && isBlock(text)) {
            return ScalarStyle.LITERAL;
        }
        return !flow && isReadable(text) && isFullOfQuotes(text) ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
    }

    /** One line that double quotes would fill with escapes, and single ones don't. */
    private static boolean isFullOfQuotes(String text) {
        return text.indexOf('"') >= 0 && text.indexOf('\'') < 0 && text.indexOf('\n') < 0 && text.equals(text.strip());
    }

    /** One line that begins with a letter and has nothing that looks like a key or a comment. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && Character.isLetter(text.codePointAt(0)) && text.indexOf('\n') < 0 && text.indexOf('#') < 0
                && !text.contains(": ") && !text.endsWith(":") && !text.endsWith(" ");
    }

    /** Several lines, or one with its end; no space where a reader would drop it or count it as indentation. */
    private static boolean isBlock(String text) {
        return text.indexOf('\n') > 0 && text.charAt(0) != ' ' && !text.endsWith("\n\n") && !text.endsWith(" ")
                && !text.contains(" \n");
    }

    /** Nothing that only an escape can say, nor a line break that a reader would take for another one. */
    private static boolean isReadable(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0)
                && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF));
    }
}
