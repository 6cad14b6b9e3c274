package io.readyroom.question.interchange.format;

import java.io.IOException;
import java.io.OutputStream;

import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.csv.CsvReader;
import io.readyroom.question.interchange.csv.CsvWriter;

/** Tables. */
public class CsvFormat implements Format {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public FormatReader reader() {
        return new CsvReader();
    }

    @Override
    public FormatWriter writer(OutputStream out, PictureSource pictures) throws IOException {
        return new CsvWriter(out);
    }
}
