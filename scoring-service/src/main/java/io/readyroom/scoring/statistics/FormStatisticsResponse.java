package io.readyroom.scoring.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an exam's forms measure, the one that was sat most first. */
@Schema(name = "FormStatistics", requiredProperties = { "exam", "items" })
record FormStatisticsResponse(String exam, List<Form> items) {

    /** Fewer sittings give an alpha that says nothing. */
    private static final int LEAST = 50;

    @Schema(name = "FormStatisticsItem", requiredProperties = { "id", "questions", "maxPoints", "sittings", "mean" })
    record Form(@Schema(description = "The same as long as the form has the same question versions") UUID id, int questions,
            int maxPoints, @Schema(description = "By learners who had met none of its questions before") long sittings,
            @Schema(description = "Points") double mean,
            @Schema(description = "Points; absent below two sittings") Double standardDeviation,
            @Schema(description = "Cronbach's alpha; absent below 50 sittings, or where nothing varies") Double alpha,
            @Schema(description = "Standard error of measurement in points; absent where alpha is, or where it is negative") Double standardError) {

        static Form from(UUID id, FormSums sums) {
            OptionalDouble deviation = sums.standardDeviation();
            OptionalDouble alpha = sums.sittings() < LEAST ? OptionalDouble.empty() : sums.alpha();
            boolean hasError = alpha.isPresent() && alpha.getAsDouble() >= 0;
            return new Form(id, sums.versions().size(), sums.maxPoints(), sums.sittings(), sums.mean(), orNull(deviation),
                    orNull(alpha), hasError ? deviation.getAsDouble() * Math.sqrt(1 - alpha.getAsDouble()) : null);
        }

        private static Double orNull(OptionalDouble value) {
            return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
        }
    }

    static FormStatisticsResponse from(String exam, Map<UUID, FormSums> forms) {
        return new FormStatisticsResponse(exam, forms.entrySet().stream().filter(form -> form.getValue().sittings() > 0)
                .map(form -> Form.from(form.getKey(), form.getValue()))
                .sorted(Comparator.comparingLong(Form::sittings).reversed().thenComparing(Form::id)).toList());
    }
}
