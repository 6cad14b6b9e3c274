package io.readyroom.question.banktool;

import java.util.List;

import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.catalogue.CatalogueFacts;

/** Rules that look at a bank's questions as a reviewer would; whether the files are right was asked before. */
@FunctionalInterface
interface BankRules {

    BankRules NONE = (bank, catalogue) -> List.of();

    List<Finding> check(Bank bank, CatalogueFacts catalogue);

    /**
     * What a rule found.
     *
     * @param serious whether it fails the bank; else a person decides
     * @param sourceId of the question; null for one about the whole bank
     * @param field as in {@code options.b} or {@code references[0].checkedAt}, or null
     */
    record Finding(String rule, boolean serious, String sourceId, String field, String sentence) {
    }
}
