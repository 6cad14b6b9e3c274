package io.readyroom.exam.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What user-service says that an account holds, for whatever exams. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HeldEntitlements(List<Held> items) {

    /** Whether one of them is for that family and in force; its end was judged by user-service. */
    boolean anyActive(String family) {
        return items != null
                && items.stream().anyMatch(held -> family.equals(held.family()) && "active".equals(held.status()));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String family, String status) {
    }
}
