package io.readyroom.gateway.operator;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a service publishes again. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReplayPlan(String service, List<Part> topics) {

    /**
     * @param from {@code state}: from the owner's tables as they are now; {@code history}: what was published in the last days
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String topic, String from) {
    }

    /** All services together. */
    record Response(List<ReplayPlan> items, List<String> unavailable) {
    }
}
