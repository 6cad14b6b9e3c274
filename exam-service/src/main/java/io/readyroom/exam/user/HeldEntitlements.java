package io.readyroom.exam.user;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What user-service says that an account holds for an exam. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HeldEntitlements(List<Held> items) {

    /** Whether one of them is in force; its end was judged by user-service. */
    boolean anyActive() {
        return items != null && items.stream().anyMatch(held -> "active".equals(held.status()));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String status, OffsetDateTime validUntil) {
    }
}
