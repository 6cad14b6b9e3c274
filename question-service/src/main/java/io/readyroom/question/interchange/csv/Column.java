package io.readyroom.question.interchange.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column by its name. Their natural order is the one that files are written in.
 *
 * @param family ends with a dot where there is a column for each id
 * @param ids empty, or one, or that of a gap and that of its option
 */
record Column(String family, List<String> ids) implements Comparable<Column> {

    static final String OPTION = "option.";
    static final String SOURCE = "source.";
    static final String TARGET = "target.";
    static final String STATEMENT = "statement.";
    static final String GAP = "gap.";
    static final String REGION = "region.";
    static final String AREA = "area.";
    static final String EXPLANATION = "explanation.";
    static final String TAB = "tab.";
    static final String TAB_TITLE = "tabTitle.";

    private static final List<String> FAMILIES = List.of("id", "type", "pool", "language", "difficulty", "objectives", "tags",
            "stimulus", "title", TAB_TITLE, TAB, "stem", "body", "image", "image.width", "image.height", "image.alt", OPTION,
            SOURCE, TARGET, STATEMENT, GAP, REGION, AREA, "select", "reuseSources", "expects", "unit", "maxLength", "key",
            "accepted", "tolerance", "explanation", EXPLANATION, "references", "author", "original", "enemies", "siblings",
            "layout");
    private static final Map<String, Integer> PLACES = IntStream.range(0, FAMILIES.size()).boxed()
            .collect(Collectors.toMap(FAMILIES::get, Function.identity()));
    private static final Map<String, String> BY_LOWER_CASE = FAMILIES.stream()
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,7}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern DIGITS_AT_END = Pattern.compile("[0-9]+$");
    private static final Comparator<String> NATURAL = Comparator.comparing(Column::letters).thenComparingLong(Column::number)
            .thenComparing(Comparator.naturalOrder());

    /** A column that there is one of. */
    static Column of(String name) {
        if (!PLACES.containsKey(name)) {
            throw new IllegalArgumentException(name + " is no column");
        }
        return new Column(name, List.of());
    }

    /** A column of a family; empty when these are no ids that it may have. */
    static Optional<Column> of(String family, List<String> ids) {
        Pattern allowed = family.equals(TAB) || family.equals(TAB_TITLE) ? NUMBER : ID;
        int most = family.equals(GAP) || family.equals(EXPLANATION) ? 2 : 1;
        int least = family.equals(GAP) ? 2 : 1;
        boolean right = family.endsWith(".") && PLACES.containsKey(family) && ids.size() >= least && ids.size() <= most
                && ids.stream().allMatch(id -> id != null && allowed.matcher(id).matches());
        return right ? Optional.of(new Column(family, List.copyOf(ids))) : Optional.empty();
    }

    /** The column that a header or a layout means; upper and lower case are the same. Empty for one that isn't known. */
    static Optional<Column> named(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        String fixed = BY_LOWER_CASE.get(name);
        if (fixed != null) {
            return fixed.endsWith(".") ? Optional.empty() : Optional.of(of(fixed));
        }
        int dot = name.indexOf('.');
        String family = dot < 0 ? null : BY_LOWER_CASE.get(name.substring(0, dot + 1));
        return family == null ? Optional.empty() : of(family, parts(name.substring(dot + 1)));
    }

    String name() {
        return family + String.join(".", ids);
    }

    /** Whether something of the question is in it that there may be several of, and that has an order. */
    boolean isItem() {
        return Stream.of(OPTION, SOURCE, TARGET, STATEMENT, GAP, AREA).anyMatch(family::equals);
    }

    @Override
    public int compareTo(Column other) {
        int byFamily = PLACES.get(family).compareTo(PLACES.get(other.family));
        for (int i = 0; byFamily == 0 && i < Math.min(ids.size(), other.ids.size()); i++) {
            int byId = NATURAL.compare(ids.get(i), other.ids.get(i));
            if (byId != 0) {
                return byId;
            }
        }
        return byFamily != 0 ? byFamily : Integer.compare(ids.size(), other.ids.size());
    }

    private static List<String> parts(String ids) {
        return Pattern.compile("\\.").splitAsStream(ids).toList();
    }

    private static String letters(String id) {
        return DIGITS_AT_END.matcher(id).replaceFirst("");
    }

    private static long number(String id) {
        var digits = DIGITS_AT_END.matcher(id);
        return digits.find() ? Long.parseLong(digits.group()) : -1;
    }
}
