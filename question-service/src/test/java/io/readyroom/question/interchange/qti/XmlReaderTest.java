package io.readyroom.question.interchange.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.readyroom.question.interchange.ReadLimits;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class XmlReaderTest {

    private static final ReadLimits SMALL = new ReadLimits(1, 1000, 1, 1, 1, 1, 10);

    @Example
    void spellsAllVersionsAlike() throws Exception {
        XmlElement root = read(
                """
                        <qti-choice-interaction xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" max-choices="2" data-x-y="z" xml:lang="de"
                          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"><code data-a-b="1" max-choices="3"/>
                          <m:mi xmlns:m="http://www.w3.org/1998/Math/MathML">x</m:mi><s:sub xmlns:s="http://www.w3.org/2001/10/synthesis"/>
                        </qti-choice-interaction>""");
        assertThat(root.name()).isEqualTo("choiceInteraction");
        assertThat(root.attributes()).isEqualTo(Map.of("maxChoices", "2", "data-x-y", "z", "xml:lang", "de"));
        assertThat(root.elements()).extracting(XmlElement::name).containsExactly("code", "mi", "other:sub");
        assertThat(root.elements().get(0).attributes()).containsEntry("max-choices", "3");
    }

    @Example
    void readsTheEncodingThatADocumentDeclares() throws Exception {
        byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Größe</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(XmlReader.document(latin, ReadLimits.DEFAULT).text()).isEqualTo("Größe");
        byte[] marked = "\uFEFF<a>Größe</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(XmlReader.document(marked, ReadLimits.DEFAULT).text()).isEqualTo("Größe");
        byte[] wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Größe</a>".getBytes(StandardCharsets.UTF_16);
        assertThat(XmlReader.document(wide, ReadLimits.DEFAULT).text()).isEqualTo("Größe");
    }

    @Example
    void takesNoDocumentTypeAndNoEntities() {
        String billion = "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;\">]><a>&m;</a>";
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        String dtd = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>";
        String undeclared = "<a>&nbsp;</a>";
        for (String xml : List.of(billion, outside, dtd, undeclared)) {
            assertThatThrownBy(() -> read(xml)).as(xml).isInstanceOf(MalformedXmlException.class);
        }
    }

    @Example
    void boundsDepthAndLength() {
        assertThatThrownBy(() -> XmlReader.document("<a>".repeat(11).getBytes(StandardCharsets.UTF_8), SMALL))
                .isInstanceOf(MalformedXmlException.class).hasMessageContaining("deeper than 10");
        assertThatThrownBy(
                () -> XmlReader.document(("<a>" + "x".repeat(1001) + "</a>").getBytes(StandardCharsets.UTF_8), SMALL))
                .isInstanceOf(MalformedXmlException.class).hasMessageContaining("longer than 1000");
        assertThatThrownBy(
                () -> XmlReader.document(("<a>" + "<b/>".repeat(1001) + "</a>").getBytes(StandardCharsets.UTF_8), SMALL))
                .isInstanceOf(MalformedXmlException.class);
    }

    @Example
    void saysWhereADocumentIsNotRight() {
        assertThatThrownBy(() -> read("<a>\n<b>\n</a>")).isInstanceOfSatisfying(MalformedXmlException.class,
                e -> assertThat(e.line()).isEqualTo(3));
        for (String xml : List.of("", " ", "<", "<a", "<a>", "text", "<a/><b/>", "<a b/>", "<a>\u0001</a>", "<!-- -->")) {
            assertThatThrownBy(() -> read(xml)).as(xml).isInstanceOf(MalformedXmlException.class);
        }
    }

    /** Whatever can be written reads back as the same tree. */
    @Property
    void readsBackWhatIsWritten(@ForAll("texts") String text, @ForAll("texts") String attribute) throws Exception {
        XmlElement written = XmlElement.of("a", Map.of("b", attribute),
                List.of(new XmlText(text), XmlElement.of("c", Map.of(), List.of()), new XmlText(text)));
        XmlElement read = XmlReader.document(XmlOut.document(written).getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
        assertThat(XmlOut.fragment(List.of(read))).isEqualTo(XmlOut.fragment(List.of(written)));
        assertThat(read.attribute("b", "")).isEqualTo(XmlOut.sane(attribute));
    }

    @Property
    void escapesAnyTextForAnAttribute(@ForAll("texts") String text) throws Exception {
        String escaped = Escaped.encode(text);
        assertThat(XmlOut.sane(escaped)).isEqualTo(escaped);
        assertThat(escaped).doesNotContain("\n", "\r", "\t");
        assertThat(Escaped.decode(escaped)).isEqualTo(text);
    }

    @Property
    void decodesAnything(@ForAll("texts") String text) {
        assertThat(Escaped.decode(text)).isNotNull();
    }

    /** Also what XML has no place for: control characters, halves of pairs. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of("\\", "\\u", "\\u00", "\\u0041", "\0", "\r\n", "\t", "\uD800", "\uDC00",
                "\uD83D\uDE80",
                "\uFFFE", "\uFFFF", "]]>", "&", "<a>", "\"", "'", " ");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(4);
        return Arbitraries.oneOf(odd, any).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
        try {
            XmlReader.document(bytes, SMALL);
        } catch (MalformedXmlException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void readsOrRefusesBrokenXml(@ForAll("broken") String xml) {
        try {
            XmlReader.document(xml.getBytes(StandardCharsets.UTF_8), SMALL);
        } catch (MalformedXmlException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries
                .of("<a>", "</a>", "<a b=\"c\"", "/>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\"", "?>",
                        " encoding=\"x\"", "<!DOCTYPE a", "[", "]>", "&", "&lt;", "&#x0;", "&#xFFFFFFFF;",
                        "<x:y xmlns:x=\"z\">", "text", "\"")
                .list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    private static XmlElement read(String xml) throws MalformedXmlException {
        return XmlReader.document(xml.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    }
}
