package io.readyroom.question.interchange.moodle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** Reads Moodle XML. Holds one question at a time, with its files. What isn't well formed ends the reading. */
public final class MoodleXmlReader implements FormatReader {

    private static final String CATEGORY = "category";

    @Override
    public void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            QuestionStream questions = new QuestionStream(in, limits);
            String category = null;
            int items = 0;
            for (XmlNode node = questions.next(); node != null; node = questions.next()) {
                items++;
                if (items > limits.items()) {
                    throw new RefusedFileException(Place.line(node.line()),
                            "The file has more than " + limits.items() + " questions.");
                }
                if (node.name().equals("question") && node.attribute("type").equals(CATEGORY)) {
                    category = CategoryPath.tag(node.child(CATEGORY).map(path -> path.textOf("text")).orElse(""));
                } else {
                    sink.item(outcome(node, category, sink));
                }
            }
        }
    }

    private static ItemOutcome outcome(XmlNode node, String category, ImportSink sink) {
        if (!node.name().equals("question")) {
            return new ItemOutcome.Skipped(Place.line(node.line()).at(node.name()), null,
                    "<" + node.name() + "> is no question.");
        }
        return XmlQuestion.outcome(node, category, sink);
    }
}
