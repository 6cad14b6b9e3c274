package io.readyroom.scoring.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.ExamResult;
import io.readyroom.scoring.scale.CutFraction;

/** The result as the exam's vendor would show it: less than ours, so that nobody is surprised on the day. */
@Schema(name = "VendorReport", requiredProperties = { "style", "passed", "note" })
public record VendorReport(Style style, boolean passed,
        @Schema(description = "Absent where the vendor shows none") List<Domain> domains,
        @Schema(description = "Fraction of a domain's points from which its words are good ones; only with words") BigDecimal threshold,
        @Schema(description = "What of it is assumed, to be shown with it") String note) {

    private static final int PLACES = 4;

    /** What a vendor shows. */
    public enum Style {
        /** A bar a domain: Microsoft. */
        DOMAIN_BARS,
        /** Words a domain: AWS. */
        DOMAIN_WORDS,
        /** Passed or not: Google. */
        PASS_FAIL;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Style> ofSlug(String slug) {
            return List.of(values()).stream().filter(style -> style.slug().equals(slug)).findFirst();
        }
    }

    /** Either a bar or words. */
    @Schema(name = "VendorDomain", requiredProperties = { "code", "title" })
    public record Domain(String code, String title,
            @Schema(description = "Length of the bar, 0 to 1") BigDecimal fraction, String words) {
    }

    /** Empty for what is no whole exam, because the vendor has nothing like it, and for styles that are not known here. */
    static Optional<VendorReport> from(ExamResult result, SatSession.Facts facts, ReportTexts texts) {
        return result.passed() == null ? Optional.empty()
                : Style.ofSlug(facts.reportStyle()).map(style -> of(style, result, facts.cut().fraction(), texts));
    }

    private static VendorReport of(Style style, ExamResult result, BigDecimal cut, ReportTexts texts) {
        String note = texts.text("vendor." + style.slug() + ".note", texts.percent(cut));
        if (style == Style.DOMAIN_BARS) {
            return new VendorReport(style, result.passed(), result.domains().stream().map(VendorReport::bar).toList(), null,
                    note);
        }
        if (style == Style.DOMAIN_WORDS) {
            CutFraction threshold = new CutFraction(cut);
            return new VendorReport(style, result.passed(),
                    result.domains().stream().map(domain -> words(domain, threshold, texts)).toList(), cut, note);
        }
        return new VendorReport(style, result.passed(), null, null, note);
    }

    private static Domain bar(DomainScore domain) {
        return new Domain(domain.code(), domain.title(), BigDecimal.valueOf(domain.points())
                .divide(BigDecimal.valueOf(domain.maxPoints()), PLACES, RoundingMode.HALF_UP).stripTrailingZeros(), null);
    }

    private static Domain words(DomainScore domain, CutFraction threshold, ReportTexts texts) {
        boolean meets = threshold.isReachedBy(new Score(domain.points(), domain.maxPoints()));
        return new Domain(domain.code(), domain.title(), null,
                texts.text(meets ? "vendor.meets" : "vendor.needsImprovement"));
    }
}
