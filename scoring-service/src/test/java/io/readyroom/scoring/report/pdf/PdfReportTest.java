package io.readyroom.scoring.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import io.readyroom.scoring.report.EarlierAttempt;
import io.readyroom.scoring.report.Report;
import io.readyroom.scoring.report.ReportMother;
import io.readyroom.scoring.submission.SubmissionMother;

/** Promise: a score report with charts, tagged and with text alternatives. A stub prints a page that only eyes can read. */
class PdfReportTest {

    private static final Instant MADE_AT = Instant.parse("2026-11-23T19:00:00Z");

    @Test
    void isTaggedWithLanguageAndTitle() throws IOException {
        try (PDDocument document = document(golden("en"))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Score report: Azure AI");
            assertThat(document.getDocumentInformation().getSubject()).contains("no document of the exam's vendor");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @Test
    void namesHeadingsTablesAndFiguresInItsStructure() throws IOException {
        try (PDDocument document = document(golden("en"))) {
            List<PDStructureElement> elements = elements(document);
            assertThat(elements).extracting(PDStructureElement::getStructureType).contains("H1", "H2", "P", "Table", "THead",
                    "TBody", "TR", "TH", "TD", "Figure");
            List<String> alternatives = elements.stream().filter(one -> one.getStructureType().equals("Figure"))
                    .map(PDStructureElement::getAlternateDescription).toList();
            assertThat(alternatives).allSatisfy(alternative -> assertThat(alternative).isNotBlank())
                    .contains("Bar from 0 to 100 percent of the points. The result, 71%, lies within a band from 55% to 84%. "
                            + "A mark shows the assumed cut, 68%.", "Bar: 67% of 100 percent");
        }
    }

    /** Otherwise another machine, or a screen reader, shows other letters. */
    @Test
    void bringsItsFont() throws IOException {
        try (PDDocument document = document(golden("de"))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void saysWhatTheResultSays() throws IOException {
        try (PDDocument document = document(golden("en"))) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
            assertThat(text).contains("25 of 35 (71%)", "732 (1 to 1000, pass at 700)", "55% to 84% of the points",
                    "Plan and manage", "Natural language processing", "assumed cut of 68%", "Choose a service", "1:01", "guess",
                    "77: that many percent", "1 of the 35 scored questions", "November 20, 2026");
        }
    }

    @Test
    void speaksTheSessionsLanguage() throws IOException {
        try (PDDocument document = document(golden("de"))) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(text).contains("25 von 35 (71 %)", "Übungsskala", "23. November 2026").doesNotContain("Score report");
        }
    }

    /** A title is somebody's text: it must neither break the document nor draw into it. */
    @Test
    void showsMarkupInTitlesAsText() throws IOException {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("<b>plan</b> & \"co\" \u0001", "b");
        try (PDDocument document = document(ReportMother.report(session))) {
            assertThat(new PDFTextStripper().getText(document)).contains("<b>plan</b> & \"co\"");
        }
    }

    @Test
    void isTheSameBytesForTheSameResult() {
        Report report = golden("en");
        assertThat(PdfReport.of(bytes(report)).tag()).isEqualTo(PdfReport.of(bytes(report)).tag()).hasSize(32);
    }

    private static Report golden(String language) {
        SubmissionMother session = SubmissionMother.microsoft("exam").language(language);
        for (int i = 0; i < 35; i++) {
            session.choice(i < 30 ? "plan" : "nlp", i < 20 || i >= 30 ? "b" : "a").took(61_000, "guess");
        }
        session.repeated();
        return ReportMother.report(session, Map.of("plan.1", "Choose a service"), OptionalDouble.of(77.2), List.of(
                new EarlierAttempt(UUID.randomUUID(), "exam", Instant.parse("2026-11-20T08:00:00Z"), 20, 35, false)));
    }

    private static PDDocument document(Report report) throws IOException {
        return Loader.loadPDF(bytes(report));
    }

    private static byte[] bytes(Report report) {
        return PdfWriter.write(new ReportPage(report).html(), MADE_AT);
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> elements = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }
}
