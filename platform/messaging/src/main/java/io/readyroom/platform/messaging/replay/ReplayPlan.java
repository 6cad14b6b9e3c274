package io.readyroom.platform.messaging.replay;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is being published again.
 *
 * @param topics each and from where; empty when this service has nothing of what was asked for
 */
record ReplayPlan(String service, List<Part> topics) {

    /** One topic. */
    record Part(String topic, Source from) {
    }

    /** Where events come from. */
    public enum Source {

        /** The tables of the owner, as they are now. */
        STATE,
        /** What was published in the last days. */
        HISTORY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
