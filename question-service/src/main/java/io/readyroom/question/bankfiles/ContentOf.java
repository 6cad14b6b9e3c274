package io.readyroom.question.bankfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.readyroom.question.bankfiles.QuestionFile.ImageFile;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;

/** Makes the candidate's half, and the explanations apart from it, of a question file. */
final class ContentOf {

    private static final Map<QuestionType, Set<String>> FIELDS = Map.of(
            QuestionType.SINGLE_CHOICE, Set.of("options"),
            QuestionType.MULTIPLE_RESPONSE, Set.of("options", "select"),
            QuestionType.ORDERING, Set.of("options", "select"),
            QuestionType.MATCHING, Set.of("sources", "targets", "reuseSources"),
            QuestionType.DROPDOWN, Set.of("body", "gaps"),
            QuestionType.STATEMENT_GRID, Set.of("statements"),
            QuestionType.HOTSPOT, Set.of("image", "regions", "select"),
            QuestionType.TEXT_ENTRY, Set.of("expects"));

    private ContentOf() {
    }

    /** Fields that the type needs and the file lacks, or that the file has and the type doesn't know; with a sentence each. */
    static Map<String, String> misplacedFields(QuestionFile file, QuestionType type) {
        Map<String, Object> present = new LinkedHashMap<>();
        present.put("options", file.options());
        present.put("select", file.select());
        present.put("sources", file.sources());
        present.put("targets", file.targets());
        present.put("reuseSources", file.reuseSources());
        present.put("body", file.body());
        present.put("gaps", file.gaps());
        present.put("statements", file.statements());
        present.put("image", file.image());
        present.put("regions", file.regions());
        present.put("expects", file.expects());
        Map<String, String> flaws = new LinkedHashMap<>();
        present.forEach((field, value) -> {
            if ((value != null) != FIELDS.get(type).contains(field)) {
                flaws.put(field, field + (value == null ? " is missing in a " : " does not belong in a ") + type.wireName());
            }
        });
        if (type != QuestionType.TEXT_ENTRY && file.unit() != null) {
            flaws.put("unit", "unit does not belong in a " + type.wireName());
        }
        if (type != QuestionType.TEXT_ENTRY && file.maxLength() != null) {
            flaws.put("maxLength", "maxLength does not belong in a " + type.wireName());
        }
        return flaws;
    }

    /** Only for a file without misplaced fields. */
    static QuestionContent content(QuestionFile file, QuestionType type, Function<ImageFile, Image> pictures) {
        String stem = file.stem();
        return switch (type) {
            case SINGLE_CHOICE -> new SingleChoice(stem, choices(file.options()));
            case MULTIPLE_RESPONSE -> new MultipleResponse(stem, choices(file.options()), file.select());
            case ORDERING -> new Ordering(stem, choices(file.options()), file.select());
            case MATCHING -> new Matching(stem,
                    file.sources().stream().map(source -> new Choice(source.id(), source.text())).toList(),
                    choices(file.targets()), file.reuseSources());
            case DROPDOWN -> new Dropdown(stem, file.body(),
                    file.gaps().stream().map(gap -> new Gap(gap.id(), choices(gap.options()))).toList());
            case STATEMENT_GRID -> new StatementGrid(stem, choices(file.statements()));
            case HOTSPOT -> new Hotspot(stem, pictures.apply(file.image()),
                    file.regions().stream().map(r -> new Region(r.id(), r.shape(), r.coords(), r.label())).toList(),
                    file.select());
            case TEXT_ENTRY -> new TextEntry(stem, file.expects(), file.unit(),
                    file.maxLength() == null ? TextEntry.MAX_LENGTH : file.maxLength());
        };
    }

    /** By the ids that rationales go by; what has none is left out. */
    static Map<String, String> explanations(QuestionFile file) {
        Map<String, String> explanations = new LinkedHashMap<>();
        each(file.options()).forEach(option -> explanations.put(option.id(), option.explanation()));
        each(file.targets()).forEach(target -> explanations.put(target.id(), target.explanation()));
        each(file.statements()).forEach(statement -> explanations.put(statement.id(), statement.explanation()));
        each(file.regions()).forEach(region -> explanations.put(region.id(), region.explanation()));
        each(file.gaps()).forEach(gap -> gap.options()
                .forEach(option -> explanations.put(gap.id() + "." + option.id(), option.explanation())));
        explanations.values().removeIf(Objects::isNull);
        return explanations;
    }

    private static <T> List<T> each(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<Choice> choices(List<QuestionFile.Option> options) {
        return options.stream().map(option -> new Choice(option.id(), option.text())).toList();
    }
}
