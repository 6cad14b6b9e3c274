package io.readyroom.scoring.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a vendor lets somebody try again. It informs a plan and blocks nothing here.
 *
 * @param waits days after the first failure, the second and so on; the last one goes on
 * @param most attempts within {@code withinMonths} of the first; 0 where the vendor names none
 * @param rule in words
 * @param source where the vendor says so
 * @param checkedAt when that was looked up
 * @param verified whether the vendor's own text was read, rather than others' accounts of it
 */
record RetakeRule(List<Integer> waits, int most, int withinMonths, String rule, String source, LocalDate checkedAt,
        boolean verified) {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 26);

    private static final RetakeRule MICROSOFT = new RetakeRule(List.of(1, 14), 5, 12,
            "24 hours after the first failure, 14 days after each further one, at most five attempts in the 12 months from the"
                    + " first",
            "https://learn.microsoft.com/credentials/support/retake-policy", CHECKED, false);
    private static final RetakeRule AWS = new RetakeRule(List.of(14), 0, 0, "14 days after each failure",
            "https://aws.amazon.com/certification/policies/after-testing/", CHECKED, false);
    private static final RetakeRule GOOGLE = new RetakeRule(List.of(14, 60, 365), 4, 24,
            "14 days after the first failure, 60 days after the second, a year after the third, at most four attempts in two"
                    + " years",
            "https://support.google.com/cloud-certification/answer/10220719", CHECKED, true);

    /** Empty for a vendor whose rule nobody looked up. */
    static Optional<RetakeRule> of(String vendor) {
        return Optional.ofNullable(switch (vendor == null ? "" : vendor) {
            case "microsoft" -> MICROSOFT;
            case "aws" -> AWS;
            case "google" -> GOOGLE;
            default -> null;
        });
    }

    /**
     * The first day of another attempt.
     *
     * @param failures days of the failures, at least one, in order
     */
    LocalDate earliest(List<LocalDate> failures) {
        LocalDate last = failures.get(failures.size() - 1);
        List<LocalDate> counted = failures.stream().filter(day -> !hasLapsed(day, last)).toList();
        LocalDate waited = last.plusDays(waits.get(Math.min(counted.size(), waits.size()) - 1));
        if (most == 0 || counted.size() < most) {
            return waited;
        }
        return Stream.of(waited, counted.get(counted.size() - most).plusMonths(withinMonths)).max(LocalDate::compareTo)
                .orElseThrow();
    }

    private boolean hasLapsed(LocalDate day, LocalDate last) {
        return most > 0 && !day.plusMonths(withinMonths).isAfter(last);
    }
}
