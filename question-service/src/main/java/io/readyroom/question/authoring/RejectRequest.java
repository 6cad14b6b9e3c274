package io.readyroom.question.authoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST …/questions/{id}/reject}: what the author should mend. */
record RejectRequest(@NotBlank @Size(min = 10, max = 2000) String reason) {
}
