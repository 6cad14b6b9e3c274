package io.readyroom.platform.messaging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header names of the CloudEvents Kafka protocol binding 1.0, binary content mode. */
final class CloudEventHeaders {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String PARTITION_KEY = "ce_partitionkey";
    static final String TRACEPARENT = "ce_traceparent";

    private static final Pattern WIRE_TYPE = Pattern.compile("io\\.readyroom\\.([A-Za-z]+)\\.v1");

    private CloudEventHeaders() {
    }

    static String typeOnWire(String name) {
        return "io.readyroom." + name + ".v1";
    }

    /** The event's name, or an empty string for another version or another system's type, which nobody here reads. */
    static String nameOf(String typeOnWire) {
        Matcher matcher = WIRE_TYPE.matcher(typeOnWire);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
