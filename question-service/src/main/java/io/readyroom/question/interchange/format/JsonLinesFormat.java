package io.readyroom.question.interchange.format;

import java.io.IOException;
import java.io.OutputStream;

import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.jsonlines.JsonLinesReader;
import io.readyroom.question.interchange.jsonlines.JsonLinesWriter;

/** A question a line; nothing is lost in it. */
public class JsonLinesFormat implements Format {

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public FormatReader reader() {
        return new JsonLinesReader();
    }

    @Override
    public FormatWriter writer(OutputStream out, PictureSource pictures) throws IOException {
        return new JsonLinesWriter(out, pictures);
    }
}
