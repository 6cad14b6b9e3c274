package io.readyroom.question.form;

import java.util.List;
import java.util.Map;

import io.readyroom.question.content.QuestionType;

/**
 * What one form takes from the bank.
 *
 * @param unit of {@code domains}
 * @param domains how much of each, in the outline's order
 * @param types how many at least, of those that the blueprint has a lower bound for
 * @param caseStudies how many, or 0 when questions of case studies don't come with them only
 * @param groups whether questions that share a stimulus stand by themselves as well
 * @param exposureCap in percent; 100 for none
 */
public record FormNeeds(String code, int version, BlueprintRules.Unit unit, Map<String, Integer> domains,
        Map<QuestionType, Integer> types, Groups caseStudies, Groups series, boolean groups, int pilots, int exposureCap,
        List<String> pools) {

    /** How many, and how many questions each has at least. */
    public record Groups(int count, int least) {
    }
}
