package io.readyroom.question.interchange.format;

import java.io.IOException;
import java.io.OutputStream;

import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.gift.GiftReader;
import io.readyroom.question.interchange.gift.GiftWriter;

/** Moodle's text for teachers. */
public class GiftFormat implements Format {

    @Override
    public String name() {
        return "gift";
    }

    @Override
    public String extension() {
        return "gift";
    }

    @Override
    public FormatReader reader() {
        return new GiftReader();
    }

    @Override
    public FormatWriter writer(OutputStream out, PictureSource pictures) throws IOException {
        return new GiftWriter(out);
    }
}
