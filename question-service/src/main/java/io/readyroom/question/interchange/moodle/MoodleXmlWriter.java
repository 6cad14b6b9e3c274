package io.readyroom.question.interchange.moodle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Markup;

/** Writes Moodle XML, in UTF-8. Closing it closes the stream. */
public final class MoodleXmlWriter implements FormatWriter {

    private final Writer out;
    private final XMLStreamWriter xml;
    private String category;

    public MoodleXmlWriter(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("quiz");
        } catch (XMLStreamException e) {
            throw new IOException("cannot write XML", e);
        }
    }

    /** A description, which Moodle shows ahead of the questions; it is no stimulus when it is read back. */
    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        List<Loss> losses = new ArrayList<>();
        losses.add(new Loss(Part.STIMULUS, "A stimulus is a text by itself in Moodle; no question names it any more."));
        StringBuilder text = new StringBuilder("## " + Markup.escape(stimulus.title()));
        for (Stimulus.Tab tab : stimulus.tabs()) {
            text.append("\n\n### ").append(Markup.escape(tab.title())).append("\n\n").append(tab.text());
        }
        try {
            write(XmlQuestionNode.description(stimulus.sourceId(), text.toString()));
        } catch (UnfitItemException e) {
            losses.add(new Loss(Part.QUESTION, e.getMessage()));
        }
        return losses;
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        Writing.Written written = Writing.of(question, Writing.Syntax.XML);
        if (written.question() == null) {
            return written.losses();
        }
        List<Loss> losses = new ArrayList<>(written.losses());
        try {
            XmlNode node = XmlQuestionNode.of(written.question(), losses);
            switchCategory(CategoryPath.ofObjective(question.objectives()).replaceAll("\\p{Cntrl}", " "));
            write(node);
        } catch (UnfitItemException e) {
            return Writing.Written.lost(e.getMessage()).losses();
        }
        return losses.stream().distinct().toList();
    }

    private void switchCategory(String wanted) throws IOException {
        if (!wanted.equals(category)) {
            write(XmlQuestionNode.category(wanted));
            category = wanted;
        }
    }

    private void write(XmlNode node) throws IOException {
        try {
            node.write(xml, "  ");
        } catch (XMLStreamException e) {
            throw new IOException("cannot write XML", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write XML", e);
        } finally {
            out.close();
        }
    }
}
