package io.readyroom.question.content;

import java.util.List;

/** A gap in a body, marked there as {@code {{id}}}. */
public record Gap(String id, List<Choice> options) {
}
