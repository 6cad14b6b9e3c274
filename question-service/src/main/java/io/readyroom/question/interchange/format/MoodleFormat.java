package io.readyroom.question.interchange.format;

import java.io.IOException;
import java.io.OutputStream;

import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.moodle.MoodleXmlReader;
import io.readyroom.question.interchange.moodle.MoodleXmlWriter;

/** Moodle's own XML. */
public class MoodleFormat implements Format {

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public FormatReader reader() {
        return new MoodleXmlReader();
    }

    @Override
    public FormatWriter writer(OutputStream out, PictureSource pictures) throws IOException {
        return new MoodleXmlWriter(out);
    }
}
