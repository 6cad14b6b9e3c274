package io.readyroom.exam.scoring;

import java.util.List;

/** Several of them at once. */
record GradesRequest(List<GradeRequest> grades) {
}
