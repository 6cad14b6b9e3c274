package io.readyroom.exam.session;

import java.util.List;

/** Slots in order of position. */
public record SessionQuestions(List<SessionQuestion> items) {
}
