package io.readyroom.question.interchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.interchange.XmlCharacters.UnreadableException;
import io.readyroom.question.interchange.archive.ZipMother;
import io.readyroom.question.interchange.moodle.MoodleXmlReader;
import io.readyroom.question.interchange.qti.QtiReader;

class XmlCharactersTest {

    private static final int MIB = 1 << 20;

    @Test
    void takesTheEncodingThatTheFirstBytesTell() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16, UTF_16BE, UTF_16LE)) {
            assertThat(read("<a>Größe €</a>".getBytes(charset))).as(charset.name()).isEqualTo("<a>Größe €</a>");
        }
        for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            assertThat(read("\uFEFF<a>Größe</a>".getBytes(charset))).as(charset.name()).isEqualTo("<a>Größe</a>");
        }
        String latin = "<?xml version='1.0'\n encoding = 'iso-8859-1' standalone='yes'?><a>Größe</a>";
        assertThat(read(latin.getBytes(ISO_8859_1))).isEqualTo(latin);
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[] { 'x' })).isEqualTo("x");
    }

    @Test
    void saysWhatIsWrongWithTheBytes() {
        assertThatThrownBy(() -> read("<a>ö</a>".getBytes(ISO_8859_1))).isInstanceOf(UnreadableException.class)
                .hasMessage("It holds bytes that are no text in UTF-8.");
        assertThatThrownBy(() -> read("<?xml version=\"1.0\" encoding=\"x-none\"?><a/>".getBytes(US_ASCII)))
                .isInstanceOf(UnreadableException.class).hasMessageContaining("“x-none”").hasMessageContaining("UTF-8");
    }

    /** The JDK's parser prints “[Fatal Error]” for bytes that are no text in the encoding. */
    @Test
    void printsNothingWhateverTheBytes() {
        PrintStream real = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            for (String xml : List.of("\u00FF", "<a>\u00FF</a>", "<a b='\u00FF'/>", "<a><!-- \u00FF --></a>", "<a\u00FF/>",
                    "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>\u00FF</a>", "<?xml version=\"1.0\" encoding=\"!\"?><a/>",
                    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "\u00FE\u00FF\0<\0", "<?xml version=\"9\"?><a/>",
                    "<a:b/>", "<a b='1' b='2'/>", "<!DOCTYPE a SYSTEM 'b'><a>&c;</a>", "<quiz>\u00FF</quiz>")) {
                for (FormatReader reader : List.of(new QtiReader(), new MoodleXmlReader())) {
                    ReadersMother.readAnything(reader, xml.getBytes(ISO_8859_1));
                }
            }
        } finally {
            System.setErr(real);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    /** The parser would hold all of it, and a service has 256 MiB. */
    @Test
    void endsACommentOfAnyLength() {
        for (String part : List.of("<!--%s-->", "<![CDATA[%s]]>", "<?x %s?>", "<x a='%s'/>")) {
            String large = part.formatted("x".repeat(2 * MIB));
            byte[] manifest = ("<manifest>" + large + "</manifest>").getBytes(UTF_8);
            assertThatThrownBy(() -> CollectingSink.of(new QtiReader(),
                    ZipMother.zip().with("imsmanifest.xml", manifest).bytes(), lenient())).as(part)
                    .isInstanceOf(RefusedFileException.class).hasMessageContaining("longer than " + MIB + " characters");
            byte[] quiz = ("<quiz><question>" + large + "</question></quiz>").getBytes(UTF_8);
            assertThatThrownBy(() -> CollectingSink.of(new MoodleXmlReader(), quiz, lenient())).as(part)
                    .isInstanceOf(RefusedFileException.class).hasMessageContaining("longer than " + MIB + " characters");
        }
    }

    /** Letters that are all alike compress very well. */
    private static ReadLimits lenient() {
        return new ReadLimits(10, MIB, 10, 64L * MIB, 64L * MIB, 10_000, 20);
    }

    private static String read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        XmlCharacters.of(new ByteArrayInputStream(bytes), 100).transferTo(text);
        return text.toString();
    }
}
