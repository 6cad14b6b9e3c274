package io.readyroom.question.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.URL;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What is known of an exam.
 *
 * @param status as the file says it; what holds on a day is {@link #statusOn}
 * @param scale absent where the vendor only says pass or fail
 * @param sampleAllotment items of the free sample per domain; absent where there is none
 */
public record Exam(
        @NotNull @Pattern(regexp = Code.PATTERN) String code,
        @NotNull String title,
        @NotNull String certification,
        @NotNull String vendor,
        @NotNull @Pattern(regexp = "fundamentals|associate|expert|specialty|professional") String level,
        @NotNull String family,
        @NotNull ExamStatus status,
        LocalDate retiredOn,
        String successor,
        @NotNull List<String> predecessors,
        @NotNull @Valid Items items,
        @NotNull @Valid Minutes durationMinutes,
        @Valid Scale scale,
        @NotNull @Valid Cut cut,
        @NotNull @Valid Price price,
        @Valid Range studyWeeks,
        @NotNull List<@Valid Audience> audiences,
        @NotNull String summary,
        @NotNull @URL String source,
        @NotNull LocalDate checkedAt,
        String sourceNote,
        List<@Valid Questionable> questionable,
        @NotNull List<@Valid Product> products,
        @Positive Integer sampleSize,
        @Positive Integer sampleDurationMinutes,
        Map<String, @Positive Integer> sampleAllotment,
        Map<@Pattern(regexp = "de") String, @Valid Text> texts) {

    /** Number of questions; {@code unscored} pilots count nowhere. */
    public record Items(@Positive int min, @Positive int max, Integer scored, Integer unscored) {
    }

    /** {@code confirmed} false where no vendor page says so. */
    public record Minutes(@Positive int min, Integer max, boolean confirmed) {
    }

    public record Scale(int min, int max, int pass) {
    }

    /** Share of the points that counts as a pass in practice: an exact fraction, and what it rests on. */
    public record Cut(@NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal fraction, @NotNull String note) {
    }

    /** What the vendor asks for the exam. */
    public record Price(@NotNull @Positive BigDecimal amount, @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull @URL String source, @NotNull LocalDate checkedAt) {
    }

    public record Range(@Positive int min, @Positive int max) {
    }

    public record Audience(@NotNull String name, @NotNull String text) {
    }

    /** What this platform sells for the exam's family. */
    public record Product(@NotNull @Pattern(regexp = Code.PATTERN) String code, @NotNull String name,
            @NotNull @Pattern(regexp = "lifetime|subscription") String kind, @NotNull @Valid Amount price) {
    }

    public record Amount(@NotNull @Positive BigDecimal amount, @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {
    }

    public record Text(@NotNull String title, @NotNull String summary) {
    }

    /** The status on a day: dates decide where they are known, so that nobody has to edit a file on the day. */
    public ExamStatus statusOn(LocalDate day) {
        if (retiredOn == null) {
            return status;
        }
        return day.isBefore(retiredOn) ? ExamStatus.RETIREMENT_ANNOUNCED : ExamStatus.RETIRED;
    }

    /** The title in a language, or the English one. */
    public String titleIn(Language language) {
        Text text = text(language);
        return text == null ? title : text.title();
    }

    /** The summary in a language, or the English one. */
    public String summaryIn(Language language) {
        Text text = text(language);
        return text == null ? summary : text.summary();
    }

    /** The language that {@link #titleIn} answers in. */
    public Language served(Language language) {
        return text(language) == null ? Language.EN : language;
    }

    private Text text(Language language) {
        return texts == null ? null : texts.get(language.tag());
    }
}
