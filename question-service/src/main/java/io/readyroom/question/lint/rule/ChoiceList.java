package io.readyroom.question.lint.rule;

import java.util.List;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;

/**
 * What there is to choose from, as it is written. The one place of all rules that asks for the type of a question.
 *
 * @param field where they stand, such as {@code options} or {@code gaps.g1}
 * @param prefix of the ids that their explanations go by
 */
public record ChoiceList(String field, OptionList.Use use, String prefix, List<Choice> choices) {

    public static List<ChoiceList> of(QuestionContent content) {
        return switch (content.type()) {
            case SINGLE_CHOICE -> options(OptionList.Use.PICK, ((SingleChoice) content).options());
            case MULTIPLE_RESPONSE -> options(OptionList.Use.PICK, ((MultipleResponse) content).options());
            case ORDERING -> options(OptionList.Use.ORDER, ((Ordering) content).options());
            case MATCHING -> List.of(
                    new ChoiceList("sources", OptionList.Use.ASSIGN, "", ((Matching) content).sources()),
                    new ChoiceList("targets", OptionList.Use.ASSIGN, "", ((Matching) content).targets()));
            case DROPDOWN -> ((Dropdown) content).gaps().stream().map(ChoiceList::gap).toList();
            case STATEMENT_GRID -> List.of(
                    new ChoiceList("statements", OptionList.Use.JUDGE, "", ((StatementGrid) content).statements()));
            case HOTSPOT -> List.of(new ChoiceList("regions", OptionList.Use.POINT, "", ((Hotspot) content).regions().stream()
                    .map(region -> new Choice(region.id(), region.label())).toList()));
            case TEXT_ENTRY -> List.of();
        };
    }

    private static List<ChoiceList> options(OptionList.Use use, List<Choice> options) {
        return List.of(new ChoiceList("options", use, "", options));
    }

    private static ChoiceList gap(Gap gap) {
        return new ChoiceList("gaps." + gap.id(), OptionList.Use.PICK, gap.id() + ".", gap.options());
    }
}
