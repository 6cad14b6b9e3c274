package io.readyroom.user.accommodation;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * {@code PUT /v1/operator/accounts/{id}/accommodations}: what is in force afterwards, whatever was before.
 *
 * @param timeFactor what durations are multiplied with; absent: 1
 * @param extraMinutes on top of that; absent: none
 * @param reason for whoever asks later; seen by operators only and never published
 */
record SetAccommodationsRequest(@DecimalMin("1") @DecimalMax("4") @Digits(integer = 1, fraction = 2) BigDecimal timeFactor,
        @Min(0) @Max(600) Integer extraMinutes, @NotBlank @Size(max = 500) String reason) {

    BigDecimal factor() {
        return timeFactor == null ? BigDecimal.ONE : timeFactor;
    }

    int minutes() {
        return extraMinutes == null ? 0 : extraMinutes;
    }

    /** Not in a log. */
    @Override
    public String toString() {
        return "SetAccommodationsRequest[" + timeFactor + ", " + extraMinutes + "]";
    }
}
