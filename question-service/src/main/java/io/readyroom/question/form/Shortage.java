package io.readyroom.question.form;

import java.util.List;
import java.util.stream.Collectors;

/** Why a form can't be built. */
record Shortage(List<Missing> missing) {

    /** A domain that lacks questions; {@code any} where no domain is to blame. */
    record Missing(String domain, int need, int have) {
    }

    String sentence(Wanted wanted) {
        String lacks = missing.stream().map(m -> m.domain() + " has " + m.have() + " of " + m.need())
                .collect(Collectors.joining(", "));
        return "There are not enough questions in the pool " + String.join(" or ", wanted.pools()) + " that fit: " + lacks
                + ".";
    }
}
