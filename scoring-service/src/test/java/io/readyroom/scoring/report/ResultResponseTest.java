package io.readyroom.scoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.scoring.report.ResultResponse.Objective;
import io.readyroom.scoring.report.VendorReport.Style;
import io.readyroom.scoring.submission.SubmissionMother;

/** Promise: results by domain, objective and question, the vendor's way beside ours, repeats weighted down and said. */
class ResultResponseTest {

    /** A stub that counts pilots would give the objective three points. */
    @Test
    void addsCountedQuestionsUpByObjectiveInTheOrderOfDomains() {
        SubmissionMother session = SubmissionMother.microsoft("exam").choice("nlp", "b").choice("plan", "b").choice("plan", "a")
                .choice("plan", "b").unscored();
        ResultResponse result = ReportMother.report(session, Map.of("plan.1", "Choose a service"), OptionalDouble.empty(),
                List.of()).result();
        assertThat(result.objectives()).containsExactly(new Objective("plan.1", "Choose a service", "plan", 1, 2),
                new Objective("nlp.1", "nlp.1", "nlp", 1, 1));
    }

    @Test
    void tellsTimeAndConfidenceOfEveryQuestion() {
        SubmissionMother session = SubmissionMother.microsoft("exam").choice("nlp", "b").took(61_000, "guess")
                .choice("plan", null).choice("plan", "b").unscored();
        assertThat(ReportMother.report(session).result().questions()).containsExactly(
                new ResultResponse.Question(1, session.version(1), "nlp", 1, 1, true, false, 61_000, "guess"),
                new ResultResponse.Question(2, session.version(2), "plan", 0, 1, true, false, null, null),
                new ResultResponse.Question(3, session.version(3), "plan", 1, 1, false, false, null, null));
    }

    /** A stub that repeats the total beside itself would say 3 of 4 twice. */
    @Test
    void givesRepeatsNoWeightBesideTheTotalAndSaysSo() {
        SubmissionMother session = SubmissionMother.microsoft("exam").choice("nlp", "b").repeated().choice("plan", "b")
                .repeated()
                .choice("plan", "b").choice("plan", "a");
        ResultResponse result = ReportMother.report(session).result();
        assertThat(result.points()).isEqualTo(3);
        assertThat(result.repeatShare()).isEqualByComparingTo("0.5");
        assertThat(result.fresh().points()).isEqualTo(1);
        assertThat(result.fresh().maxPoints()).isEqualTo(2);
        assertThat(result.fresh().interval().low()).isEqualByComparingTo("0.094531");
        assertThat(result.fresh().interval().high()).isEqualByComparingTo("0.905469");
        assertThat(result.repeatNote()).startsWith("2 of the 4 scored questions");
    }

    @Test
    void knowsNothingFreshWhereEverythingWasARepeat() {
        ResultResponse result = ReportMother.report(SubmissionMother.microsoft("exam").choice("nlp", "b").repeated()).result();
        assertThat(result.fresh().maxPoints()).isZero();
        assertThat(result.fresh().interval().high()).isEqualByComparingTo("1");
    }

    @Test
    void saysNothingOfRepeatsWhereThereAreNone() {
        ResultResponse result = ReportMother.report(SubmissionMother.microsoft("exam").choice("nlp", "b")).result();
        assertThat(result.repeatNote()).isNull();
        assertThat(result.fresh().points()).isEqualTo(result.points());
    }

    @Test
    void showsMicrosoftsBars() {
        VendorReport vendor = ReportMother.report(SubmissionMother.microsoft("exam").choice("plan", "b").choice("plan", "a")
                .choice("plan", "a").choice("nlp", "b")).result().vendorReport();
        assertThat(vendor.style()).isEqualTo(Style.DOMAIN_BARS);
        assertThat(vendor.passed()).isFalse();
        assertThat(vendor.domains()).extracting(VendorReport.Domain::fraction).containsExactly(new BigDecimal("0.3333"),
                BigDecimal.ONE);
        assertThat(vendor.domains()).extracting(VendorReport.Domain::words).containsOnlyNulls();
        assertThat(vendor.threshold()).isNull();
        assertThat(vendor.note()).contains("68%", "assumption");
    }

    /** On the threshold is above it: 18 of 25 is .72 exactly, which binary fractions may miss. */
    @ParameterizedTest
    @CsvSource({ "18,Meets competencies,en", "17,Needs improvement,en", "18,Erfüllt die Anforderungen,de" })
    void showsAwsWordsWithTheThreshold(int right, String words, String language) {
        SubmissionMother session = SubmissionMother.aws().language(language);
        for (int i = 0; i < 25; i++) {
            session.choice("plan", i < right ? "b" : "a");
        }
        VendorReport vendor = ReportMother.report(session).result().vendorReport();
        assertThat(vendor.style()).isEqualTo(Style.DOMAIN_WORDS);
        assertThat(vendor.domains()).singleElement().isEqualTo(new VendorReport.Domain("plan", "Plan and manage", null, words));
        assertThat(vendor.threshold()).isEqualTo(new BigDecimal("0.72"));
    }

    /** A stub that fills the same fields for every vendor would tell points that Google never does. */
    @Test
    void showsNothingOfGooglesButPassOrFail() {
        VendorReport vendor = ReportMother.report(SubmissionMother.google().choice("plan", "b")).result().vendorReport();
        assertThat(vendor.style()).isEqualTo(Style.PASS_FAIL);
        assertThat(vendor.passed()).isTrue();
        assertThat(vendor.domains()).isNull();
        assertThat(vendor.threshold()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "practice", "topic", "missed", "diagnostic", "review" })
    void hasNoVendorReportOfWhatIsNoExam(String mode) {
        ResultResponse result = ReportMother.report(SubmissionMother.microsoft(mode).choice("plan", "b")).result();
        assertThat(result.vendorReport()).isNull();
        assertThat(result.scaleNote()).isNull();
    }

    /** Exact, so that nobody takes it for the vendor's; the cut's value stands in it. */
    @Test
    void saysWhatTheScaleRestsOn() {
        assertThat(ReportMother.report(SubmissionMother.microsoft("exam").choice("plan", "b")).result().scaleNote())
                .contains("practice scale", "assumed cut", "68%");
        assertThat(ReportMother.report(SubmissionMother.microsoft("exam").language("de-AT").choice("plan", "b")).result()
                .scaleNote()).contains("Übungsskala", "68");
    }

    /** I13: a response that reached the record through a field added later would be found here. */
    @Test
    void holdsNoResponse() throws Exception {
        SubmissionMother session = SubmissionMother.microsoft("exam").question("plan", "single_choice",
                "{\"options\": [\"canary-shape\"]}", "{\"choice\": \"canary-response\"}");
        Report report = ReportMother.report(session);
        String json = JsonMapper.builder().addModule(new JavaTimeModule()).build().writeValueAsString(report);
        assertThat(json + report).doesNotContain("canary");
    }
}
