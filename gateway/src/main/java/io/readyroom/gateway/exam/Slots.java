package io.readyroom.gateway.exam;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Slots in order of position. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Slots(List<Slot> items) {
}
