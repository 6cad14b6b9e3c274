package io.readyroom.question.interchange.qti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import io.readyroom.question.bank.AuthoredQuestion;

/** Collects what a package holds and writes the manifest. What is collected lies compressed: it is very much alike. */
final class ManifestWriter {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    private static final String SCHEMAS = NAMESPACE
            + " https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd " + LOM
            + " https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd";
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest xmlns="%s" xmlns:imsmd="%s" xmlns:xsi="%s" xsi:schemaLocation="%s" identifier="readyroom-questions">
            <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
            <organizations/>
            <resources>
            """.formatted(NAMESPACE, LOM, Qti3.XSI, SCHEMAS);
    private static final Map<String, String> LEVELS = Map.of("easy", "easy", "medium", "medium", "hard", "difficult");
    private static final String TAIL = "</resources>\n</manifest>\n";

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final OutputStream resources = new DeflaterOutputStream(compressed);

    void stimulus(String name, Set<String> pictures) throws IOException {
        resource(name, "imsqti_stimulus_xmlv3p0", List.of(), pictures, null);
    }

    /** @param stimulus name of its stimulus's file, or null */
    void item(String name, AuthoredQuestion question, String stimulus, Set<String> pictures) throws IOException {
        resource(name, "imsqti_item_xmlv3p0", metadata(question), pictures, stimulus);
    }

    private void resource(String name, String type, List<XmlElement> metadata, Set<String> pictures, String dependency)
            throws IOException {
        List<XmlElement> children = new ArrayList<>(metadata);
        children.add(Qti3.element("file", Qti3.with("href", name)));
        new TreeSet<>(pictures).forEach(picture -> children.add(Qti3.element("file", Qti3.with("href", picture))));
        if (dependency != null) {
            children.add(Qti3.element("dependency", Qti3.with("identifierref", id(dependency))));
        }
        XmlElement resource = Qti3.element("resource", Qti3.with("identifier", id(name), "type", type, "href", name), children);
        resources.write((XmlOut.fragment(List.of(resource)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String id(String name) {
        return name.replace('/', '-').replace(".xml", "");
    }

    /** For others: language, tags and difficulty in the words of Learning Object Metadata. Ours are in the item. */
    private static List<XmlElement> metadata(AuthoredQuestion question) {
        List<XmlElement> general = new ArrayList<>();
        if (question.language() != null) {
            general.add(lom("language", new XmlText(question.language())));
        }
        if (question.labels() != null && question.labels().tags() != null) {
            question.labels().tags().forEach(tag -> general.add(lom("keyword", lom("string", new XmlText(tag)))));
        }
        List<XmlElement> sections = new ArrayList<>();
        if (!general.isEmpty()) {
            sections.add(XmlElement.of("imsmd:general", Map.of(), general));
        }
        String level = question.difficulty() == null ? null : LEVELS.get(question.difficulty());
        if (level != null) {
            sections.add(lom("educational", lom("difficulty", lom("source", new XmlText("LOMv1.0")),
                    lom("value", new XmlText(level)))));
        }
        return sections.isEmpty() ? List.of()
                : List.of(Qti3.element("metadata", Map.of(), XmlElement.of("imsmd:lom", Map.of(), sections)));
    }

    private static XmlElement lom(String name, XmlNode... children) {
        return Qti3.element("imsmd:" + name, Map.of(), children);
    }

    void writeTo(OutputStream out) throws IOException {
        resources.close();
        out.write(HEAD.getBytes(StandardCharsets.UTF_8));
        try (InputStream collected = new InflaterInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
            collected.transferTo(out);
        }
        out.write(TAIL.getBytes(StandardCharsets.UTF_8));
    }
}
