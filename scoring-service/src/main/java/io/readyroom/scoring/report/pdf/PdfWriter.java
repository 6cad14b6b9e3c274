package io.readyroom.scoring.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Sets HTML as a tagged PDF with its font in it (PDF/UA-1). The same HTML and moment give the same bytes. */
final class PdfWriter {

    /** Comes with PDFBox, under the SIL Open Font License; has Latin, Greek and Cyrillic. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String FAMILY = "Liberation Sans";

    static {
        XRLog.setLoggerImpl(new LayoutLog());
    }

    private PdfWriter() {
    }

    /** @param madeAt what the document says of its making */
    static byte[] write(String html, Instant madeAt) {
        try (PdfBoxRenderer renderer = renderer(html); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDDocument document = renderer.createPDFKeepOpen();
            document.getDocumentInformation().setCreationDate(calendar(madeAt));
            document.setDocumentId(madeAt.toEpochMilli());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The document can't be written", e);
        }
    }

    private static PdfBoxRenderer renderer(String html) {
        return new PdfRendererBuilder().usePdfUaAccessibility(true).withProducer("Readyroom")
                .useFont(PdfWriter::font, FAMILY)
                .useObjectDrawerFactory(new Bars())
                .withHtmlContent(html, null)
                .buildPdfRenderer();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox comes without its font");
    }

    private static Calendar calendar(Instant moment) {
        return GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
    }
}
