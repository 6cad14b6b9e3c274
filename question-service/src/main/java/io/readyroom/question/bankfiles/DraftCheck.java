package io.readyroom.question.bankfiles;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import io.readyroom.question.bankfiles.QuestionFile.Option;
import io.readyroom.question.interchange.ReadLimits;

/**
 * What even an unfinished question needs, and what may stand in a field that has few values. A bank's own files are held to
 * more, by the constraints of {@link QuestionFile}.
 */
final class DraftCheck {

    /** Characters that a text entry may ask for; what we ask for ourselves is far less. */
    static final int LONGEST_ANSWER = 10_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern POOL = Pattern.compile("sample|practice|reserve");
    private static final Pattern DIFFICULTY = Pattern.compile("easy|medium|hard");

    private final BiConsumer<String, String> flaws;

    /** @param flaws takes field and sentence */
    DraftCheck(BiConsumer<String, String> flaws) {
        this.flaws = flaws;
    }

    void check(QuestionFile file) {
        required("id", file.id() == null || file.id().isBlank() ? null : file.id());
        required("type", file.type());
        required("stem", file.stem());
        required("key", file.key() == null || file.key().isNull() ? null : file.key());
        allowed("pool", file.pool(), POOL);
        allowed("language", file.language(), LANGUAGE);
        allowed("difficulty", file.difficulty(), DIFFICULTY);
        if (file.maxLength() != null && (file.maxLength() < 1 || file.maxLength() > LONGEST_ANSWER)) {
            flaws.accept("maxLength", "maxLength is not between 1 and " + LONGEST_ANSWER);
        }
        parts(file);
        whole("objectives", file.objectives());
        whole("tags", file.tags());
        whole("enemies", file.enemies());
        whole("siblings", file.siblings());
        whole("references", file.references());
    }

    private void parts(QuestionFile file) {
        options("options", file.options());
        options("targets", file.targets());
        options("statements", file.statements());
        each("sources", file.sources(), (field, source) -> {
            required(field + ".id", source.id());
            required(field + ".text", source.text());
        });
        each("gaps", file.gaps(), (field, gap) -> {
            required(field + ".id", gap.id());
            required(field + ".options", gap.options());
            options(field + ".options", gap.options());
        });
        each("regions", file.regions(), (field, region) -> {
            required(field + ".id", region.id());
            required(field + ".shape", region.shape());
            required(field + ".coords", region.coords());
            whole(field + ".coords", region.coords());
        });
    }

    private void options(String name, List<Option> options) {
        each(name, options, (field, option) -> {
            required(field + ".id", option.id());
            required(field + ".text", option.text());
        });
    }

    private <T> void each(String name, List<T> list, BiConsumer<String, T> check) {
        whole(name, list);
        for (int i = 0; list != null && i < list.size(); i++) {
            if (list.get(i) != null) {
                check.accept(name + "[" + i + "]", list.get(i));
            }
        }
    }

    private void whole(String field, List<?> list) {
        if (list != null && list.stream().anyMatch(Objects::isNull)) {
            flaws.accept(field, field + " holds an empty element");
        }
        if (list != null && list.size() > ReadLimits.PARTS) {
            flaws.accept(field, field + " has more than " + ReadLimits.PARTS + " elements");
        }
    }

    private void required(String field, Object value) {
        if (value == null) {
            flaws.accept(field, field + " is missing");
        }
    }

    private void allowed(String field, String value, Pattern values) {
        if (value != null && !values.matcher(value).matches()) {
            flaws.accept(field, field + " is not like " + (values == LANGUAGE ? "en" : values.pattern().replace("|", " or ")));
        }
    }
}
