package io.readyroom.question.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.bank.Rationale;
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

/** The candidate's half, and the explanations apart from it, of a document. */
final class DocumentContent {

    private static final Map<QuestionType, Set<String>> FIELDS = Map.of(
            QuestionType.SINGLE_CHOICE, Set.of("options"),
            QuestionType.MULTIPLE_RESPONSE, Set.of("options", "select"),
            QuestionType.ORDERING, Set.of("options", "select"),
            QuestionType.MATCHING, Set.of("sources", "targets", "reuseSources"),
            QuestionType.DROPDOWN, Set.of("body", "gaps"),
            QuestionType.STATEMENT_GRID, Set.of("statements"),
            QuestionType.HOTSPOT, Set.of("image", "regions", "select"),
            QuestionType.TEXT_ENTRY, Set.of("expects"));

    private DocumentContent() {
    }

    /** Fields that the type needs and the document lacks, or that it has and the type doesn't know. */
    static List<Flaw> misplaced(QuestionDocument document) {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> needed = FIELDS.get(document.type());
        present(document).forEach((field, value) -> {
            if ((value != null) != needed.contains(field)) {
                flaws.add(new Flaw(field, (value == null ? "is missing in a " : "does not belong in a ")
                        + document.type().wireName()));
            }
        });
        if (document.unit() != null && document.type() != QuestionType.TEXT_ENTRY) {
            flaws.add(new Flaw("unit", "does not belong in a " + document.type().wireName()));
        }
        return flaws;
    }

    private static Map<String, Object> present(QuestionDocument document) {
        Map<String, Object> present = new LinkedHashMap<>();
        present.put("options", document.options());
        present.put("select", document.select());
        present.put("sources", document.sources());
        present.put("targets", document.targets());
        present.put("reuseSources", document.reuseSources());
        present.put("body", document.body());
        present.put("gaps", document.gaps());
        present.put("statements", document.statements());
        present.put("image", document.image());
        present.put("regions", document.regions());
        present.put("expects", document.expects());
        return present;
    }

    /** Only of a document without misplaced fields. */
    static QuestionContent of(QuestionDocument document) {
        String stem = document.stem();
        return switch (document.type()) {
            case SINGLE_CHOICE -> new SingleChoice(stem, choices(document.options()));
            case MULTIPLE_RESPONSE -> new MultipleResponse(stem, choices(document.options()), document.select());
            case ORDERING -> new Ordering(stem, choices(document.options()), document.select());
            case MATCHING -> new Matching(stem,
                    document.sources().stream().map(source -> new Choice(source.id(), source.text())).toList(),
                    choices(document.targets()), document.reuseSources());
            case DROPDOWN -> new Dropdown(stem, document.body(),
                    document.gaps().stream().map(gap -> new Gap(gap.id(), choices(gap.options()))).toList());
            case STATEMENT_GRID -> new StatementGrid(stem, choices(document.statements()));
            case HOTSPOT -> new Hotspot(stem, image(document.image()),
                    document.regions().stream().map(DocumentContent::region).toList(), document.select());
            case TEXT_ENTRY -> new TextEntry(stem, document.expects(), document.unit(), TextEntry.MAX_LENGTH);
        };
    }

    /** Those that there are, by the ids that rationales go by. */
    static Map<String, String> explanations(QuestionDocument document) {
        Map<String, String> explanations = new LinkedHashMap<>();
        each(document.options()).forEach(option -> put(explanations, option.id(), option.explanation()));
        each(document.targets()).forEach(target -> put(explanations, target.id(), target.explanation()));
        each(document.statements()).forEach(statement -> put(explanations, statement.id(), statement.explanation()));
        each(document.regions()).forEach(region -> put(explanations, region.id(), region.explanation()));
        each(document.gaps()).forEach(gap -> gap.options()
                .forEach(option -> put(explanations, gap.id() + "." + option.id(), option.explanation())));
        put(explanations, Rationale.GENERAL, document.explanation());
        return explanations;
    }

    private static void put(Map<String, String> explanations, String id, String text) {
        if (text != null && !text.isBlank()) {
            explanations.put(id, text);
        }
    }

    private static <T> List<T> each(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<Choice> choices(List<QuestionDocument.Option> options) {
        return options.stream().map(option -> new Choice(option.id(), option.text())).toList();
    }

    private static Image image(QuestionDocument.ImageLink image) {
        return new Image(image.url(), image.width(), image.height(), image.alt().strip());
    }

    private static Region region(QuestionDocument.Area area) {
        return new Region(area.id(), area.shape(), area.coords(), area.label());
    }
}
