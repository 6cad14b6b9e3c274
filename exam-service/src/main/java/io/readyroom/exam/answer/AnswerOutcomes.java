package io.readyroom.exam.answer;

import java.util.List;

/** One outcome per entry, in the order of the request. */
record AnswerOutcomes(List<AnswerOutcome> items) {
}
