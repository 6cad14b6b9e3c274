package io.readyroom.question.form;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.readyroom.question.content.QuestionType;

/** Why a form can't be built. */
record Shortage(List<Shortage.Missing> missing) {

    static final String ANY = "any";

    /**
     * What there is too little of.
     *
     * @param domain or {@code any} where no domain is to blame
     * @param need how many questions it takes; groups where the rule is about case studies or series
     * @param have how many there are at most
     * @param rule that can't be kept
     * @param type where the rule is about one
     * @param unit {@code points} where it counts points
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missing(String domain, int need, int have, Rule rule, QuestionType type, BlueprintRules.Unit unit) {

        Missing(String domain, int need, int have) {
            this(domain, need, have, Rule.DOMAIN, null, null);
        }

        Missing(Rule rule, int need, int have) {
            this(ANY, need, have, rule, null, null);
        }

        private String clause() {
            return switch (rule) {
                case DOMAIN -> domain + " has " + have + " of " + need + (unit == null ? "" : " " + unit.wireName());
                case TYPE -> type == null ? "the mix of types can't be kept, " + placed()
                        : "of " + type.wireName() + " " + have + " of " + need + " fit";
                case TYPE_MAX -> need + " would have to be " + type.wireName() + " and " + have + " may be";
                case CASE_STUDIES -> have + " of " + need + " case studies can be used";
                case SERIES -> have + " of " + need + " series can be used";
                case PILOTS -> have + " of " + need + " pilots are there";
                case EXPOSURE -> (type == null ? domain : type.wireName()) + " may use " + have + " of " + need
                        + " under the exposure cap";
                case ENEMIES -> "enemies can't be kept apart, " + placed();
                case COMBINATION -> "no choice keeps all rules at once, " + placed();
                case NOT_FOUND -> "no choice was found that keeps all rules at once, " + placed();
            };
        }

        private String placed() {
            return "at most " + have + " of " + need + " were placed";
        }
    }

    String sentence(Wanted wanted) {
        String lacks = missing.stream().map(Missing::clause).collect(Collectors.joining(", "));
        return "There are not enough questions in the pool " + String.join(" or ", wanted.pools()) + " that fit: " + lacks
                + ".";
    }
}
