package io.readyroom.scoring.report.pdf;

import static io.readyroom.scoring.report.pdf.ReportTable.bar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.readyroom.scoring.report.Report;
import io.readyroom.scoring.report.ReportTexts;
import io.readyroom.scoring.report.ResultResponse;
import io.readyroom.scoring.report.ResultRevision;
import io.readyroom.scoring.report.SatSession;
import io.readyroom.scoring.report.VendorReport;

/** A report as one HTML page in the session's language. */
final class ReportPage {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm 16mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; } }
            body { font-family: 'Liberation Sans'; font-size: 9.5pt; color: #1b2733; line-height: 1.35; }
            h1 { font-size: 18pt; font-weight: normal; margin: 0 0 1mm 0; }
            h2 { font-size: 12.5pt; font-weight: normal; color: #1d5d9b; margin: 6mm 0 1.5mm 0; page-break-after: avoid; }
            p { margin: 0 0 1.5mm 0; }
            p.note { font-size: 8.5pt; color: #44525f; margin-top: 1.5mm; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th { text-align: left; font-weight: normal; color: #44525f; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; }
            td { vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; }
            tr { border-bottom: 0.2mm solid #d5dbe2; }
            table.facts th { width: 42mm; }
            object.bar { display: block; width: 50mm; height: 3mm; margin: 0.9mm 0 0.4mm 0; }
            """;

    private final ResultResponse result;
    private final SatSession session;
    private final ReportTexts texts;
    private final Html html = new Html();

    ReportPage(Report report) {
        this.result = report.result();
        this.session = report.session();
        this.texts = ReportTexts.in(session.language());
    }

    String html() {
        String title = texts.text("title", title());
        html.open("html", "lang", texts.language()).open("head").element("title", title)
                .open("meta", "name", "subject", "content", texts.text("subject")).close("meta")
                .open("meta", "name", "author", "content", "Readyroom").close("meta")
                .element("style", STYLE).close("head").open("body").element("h1", title);
        about();
        summary();
        domains();
        vendor();
        objectives();
        attempts();
        questions();
        return html.close("body").close("html").toString();
    }

    private String title() {
        return session.facts().title() == null ? session.exam() : session.facts().title();
    }

    private void about() {
        html.element("p", texts.text("about", session.exam().toUpperCase(Locale.ROOT), texts.word("mode", session.mode()),
                texts.day(session.submittedAt())));
        List<ResultRevision> revisions = result.revisions();
        if (revisions.size() > 1) {
            html.element("p", texts.text("revision", result.revision(), revisions.size(), texts.day(result.scoredAt())));
        }
        html.element("p", texts.text("subject"), "class", "note");
    }

    private void summary() {
        html.element("h2", texts.text("summary"));
        ReportTable table = new ReportTable(html, "class", "facts");
        table.row(texts.text("points"), points(result.points(), result.maxPoints()));
        if (result.scaled() != null) {
            table.row(texts.text("scaled"), texts.text("scaledValue", result.scaled().score(), result.scaled().min(),
                    result.scaled().max(), result.scaled().pass()));
        }
        if (result.passed() != null) {
            table.row(texts.text("passed"), texts.word("passed", String.valueOf(result.passed())));
        }
        interval(table);
        if (result.percentile() != null) {
            table.row(texts.text("percentile"), texts.text("percentileValue", Math.round(result.percentile())));
        }
        table.row(texts.text("time"), texts.text("minutes", texts.minutes(result.timeSpentMs())));
        if (result.unscoredCount() > 0) {
            table.row(texts.text("unscored"), String.valueOf(result.unscoredCount()));
        }
        fresh(table);
        table.end();
        note(result.scaleNote());
        note(result.repeatNote());
    }

    private void interval(ReportTable table) {
        ResultResponse.Interval interval = result.interval();
        String low = texts.percent(interval.low());
        String high = texts.percent(interval.high());
        String alt = texts.text("intervalAlt", share(result.points(), result.maxPoints()), low, high);
        BigDecimal cut = result.passed() == null ? null : session.facts().cut().fraction();
        table.row(texts.text("interval"), List.of(texts.text("intervalValue", low, high), bar(interval.low(), interval.high(),
                cut, cut == null ? alt : alt + " " + texts.text("intervalCutAlt", texts.percent(cut)))));
    }

    private void fresh(ReportTable table) {
        if (result.repeatNote() != null) {
            ResultResponse.Fresh fresh = result.fresh();
            table.row(texts.text("fresh"), texts.text("freshValue", fresh.points(), fresh.maxPoints(),
                    texts.percent(fresh.interval().low()), texts.percent(fresh.interval().high())));
        }
    }

    private void domains() {
        html.element("h2", texts.text("domains"));
        ReportTable table = new ReportTable(html).head(texts.text("domain"), texts.text("points"), texts.text("share"));
        result.domains().forEach(domain -> table.row(domain.title(), points(domain.points(), domain.maxPoints()),
                shareBar(fraction(domain.points(), domain.maxPoints()))));
        table.end();
    }

    private void vendor() {
        VendorReport vendor = result.vendorReport();
        if (vendor == null) {
            return;
        }
        html.element("h2", texts.text("vendor"));
        html.element("p", texts.text("passed") + ": " + texts.word("passed", String.valueOf(vendor.passed())));
        if (vendor.domains() != null) {
            boolean words = vendor.style() == VendorReport.Style.DOMAIN_WORDS;
            ReportTable table = new ReportTable(html).head(texts.text("domain"), texts.text(words ? "vendorWords" : "share"));
            vendor.domains().forEach(domain -> table.row(domain.title(),
                    words ? domain.words() : shareBar(domain.fraction())));
            table.end();
        }
        note(vendor.note());
    }

    private void objectives() {
        if (!result.objectives().isEmpty()) {
            html.element("h2", texts.text("objectives"));
            ReportTable table = new ReportTable(html).head(texts.text("objective"), texts.text("points"));
            result.objectives().forEach(one -> table.row(one.title(), points(one.points(), one.maxPoints())));
            table.end();
        }
    }

    private void attempts() {
        if (!result.earlierAttempts().isEmpty()) {
            html.element("h2", texts.text("attempts"));
            ReportTable table = new ReportTable(html).head(texts.text("submittedOn"), texts.text("points"));
            result.earlierAttempts().forEach(one -> table.row(texts.day(one.submittedAt()),
                    points(one.points(), one.maxPoints())));
            table.end();
        }
    }

    private void questions() {
        html.element("h2", texts.text("questions"));
        ReportTable table = new ReportTable(html).head(texts.text("question"), texts.text("domain"), texts.text("points"),
                texts.text("time"), texts.text("confidence"), texts.text("remark"));
        result.questions().forEach(question -> question(table, question));
        table.end();
    }

    private void question(ReportTable table, ResultResponse.Question question) {
        List<Object> cells = new ArrayList<>();
        cells.add(result.domains().stream().filter(domain -> domain.code().equals(question.domain()))
                .map(domain -> domain.title()).findFirst().orElse(question.domain()));
        cells.add(question.points() + " / " + question.maxPoints());
        cells.add(question.timeSpentMs() == null ? texts.text("none") : texts.minutes(question.timeSpentMs()));
        cells.add(question.confidence() == null ? "" : texts.word("confidence", question.confidence()));
        cells.add(question.counted() ? "" : texts.text(question.voided() ? "remark.voided" : "remark.unscored"));
        table.row(String.valueOf(question.position()), cells.toArray());
    }

    private ReportTable.Bar shareBar(BigDecimal fraction) {
        return bar(BigDecimal.ZERO, fraction, null, texts.text("barAlt", texts.percent(fraction)));
    }

    private String points(int points, int maxPoints) {
        return texts.text("ofPoints", points, maxPoints, share(points, maxPoints));
    }

    private String share(int points, int maxPoints) {
        return texts.percent(fraction(points, maxPoints));
    }

    private static BigDecimal fraction(int points, int maxPoints) {
        return maxPoints == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(maxPoints), MathContext.DECIMAL32);
    }

    private void note(String note) {
        if (note != null) {
            html.element("p", note, "class", "note");
        }
    }
}
