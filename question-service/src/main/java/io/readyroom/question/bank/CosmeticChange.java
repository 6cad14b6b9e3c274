package io.readyroom.question.bank;

import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.content.ResponseShape;

/** Statistics go on over a cosmetic change, so it may change neither what can be answered nor what is right. */
public final class CosmeticChange {

    private CosmeticChange() {
    }

    /** What contradicts that a version is a cosmetic change of the current one; a sentence each. */
    public static List<String> contradictions(AuthoredQuestion changed, AuthoredQuestion current) {
        List<String> contradictions = new ArrayList<>();
        if (!shape(changed).equals(shape(current))) {
            contradictions.add("is cosmetic, but what can be answered isn't the same: say substantive");
        }
        if (!changed.key().isSame(current.key())) {
            contradictions.add("is cosmetic, but the key isn't the same: say substantive, or correct the key");
        }
        return contradictions;
    }

    /** What a response may hold, whatever order it is shown in. */
    private static ResponseShape shape(AuthoredQuestion question) {
        return question.content().shape().permuted(ids -> ids.stream().sorted().toList());
    }
}
