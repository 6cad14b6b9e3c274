package io.readyroom.gateway.scoring;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What scoring-service answers. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GradedItems(List<GradedItem> items) {
}
