package io.readyroom.exam.assignment;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What may change of an assignment; what is null stays. */
record EditAssignmentRequest(@Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}*\\S\\P{Cntrl}*") String title,
        Instant opensAt, Instant closesAt, @Min(1) @Max(20) Integer attempts, @Size(min = 1, max = 2000) String returnUrl) {

    /** Fails with {@code invalid-request} when the times don't go together. */
    AssignmentWindow window(Assignment current) {
        return new AssignmentWindow(opensAt == null ? current.opensAt() : opensAt,
                closesAt == null ? current.closesAt() : closesAt);
    }
}
