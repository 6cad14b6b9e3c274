package io.readyroom.question.interchange.format;

import java.io.IOException;
import java.io.OutputStream;

import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.qti.QtiPackageWriter;
import io.readyroom.question.interchange.qti.QtiReader;

/** Packages and single items of QTI 2.1, 2.2 and 3.0; packages of 3.0 are written. */
public class QtiFormat implements Format {

    @Override
    public String name() {
        return "qti";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public FormatReader reader() {
        return new QtiReader();
    }

    @Override
    public FormatWriter writer(OutputStream out, PictureSource pictures) throws IOException {
        return new QtiPackageWriter(out, pictures);
    }
}
