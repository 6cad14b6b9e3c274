package io.readyroom.question.bank;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * What the questions of a bank refer to.
 *
 * @param outline the one that objectives are codes of
 * @param questionIds by bank id, of the whole bank
 * @param stimulusIds by bank id, each with its present text
 */
public record BankContext(String exam, GradingPolicy gradingPolicy, OutlineVersion outline, UUID outlineId,
        Map<String, UUID> questionIds, Map<String, UUID> stimulusIds) {

    UUID stimulusId(AuthoredQuestion question) {
        return Optional.ofNullable(question.stimulus()).map(stimulusIds::get).orElse(null);
    }

    String domainOf(String objective) {
        return outline.objectives().filter(placed -> placed.objective().code().equals(objective))
                .map(OutlineVersion.Placed::domain).findFirst().orElseThrow();
    }
}
