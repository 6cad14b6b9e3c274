package io.readyroom.question.interchange.job;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.format.CsvFormat;
import io.readyroom.question.interchange.format.GiftFormat;
import io.readyroom.question.interchange.format.JsonLinesFormat;
import io.readyroom.question.interchange.format.MoodleFormat;
import io.readyroom.question.interchange.format.QtiFormat;

/** A bean for each format that there is; the formats themselves know of no framework. */
class ShippedFormats {

    @Produces
    @Singleton
    Format csv() {
        return new CsvFormat();
    }

    @Produces
    @Singleton
    Format gift() {
        return new GiftFormat();
    }

    @Produces
    @Singleton
    Format jsonLines() {
        return new JsonLinesFormat();
    }

    @Produces
    @Singleton
    Format moodle() {
        return new MoodleFormat();
    }

    @Produces
    @Singleton
    Format qti() {
        return new QtiFormat();
    }
}
