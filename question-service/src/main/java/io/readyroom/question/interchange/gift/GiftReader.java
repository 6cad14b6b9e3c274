package io.readyroom.question.interchange.gift;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.moodle.CategoryPath;
import io.readyroom.question.interchange.moodle.MoodleQuestion;
import io.readyroom.question.interchange.moodle.Reading;
import io.readyroom.question.interchange.moodle.UnfitItemException;

/** Reads GIFT, in UTF-8 with or without a byte order mark. A file has no pictures and no stimuli. */
public final class GiftReader implements FormatReader {

    @Override
    public void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        // Bytes that are no UTF-8 become a sign that no item may hold, so that the one item fails and not the file.
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            GiftBlocks blocks = new GiftBlocks(reader, limits.itemBytes());
            String category = null;
            int items = 0;
            for (GiftBlock block = blocks.next(); block != null; block = blocks.next()) {
                items++;
                if (items > limits.items()) {
                    throw new RefusedFileException(Place.line(block.line()),
                            "The file has more than " + limits.items() + " questions.");
                }
                category = item(block, category, sink);
            }
        }
    }

    /** @return the category that holds from here on */
    private static String item(GiftBlock block, String category, ImportSink sink) {
        String holding = category;
        for (GiftItem.Category found : GiftParser.categories(block)) {
            holding = CategoryPath.tag(found.title());
        }
        Place place = Place.line(block.line());
        try {
            Optional<GiftItem.Question> question = GiftParser.question(block);
            if (question.isPresent()) {
                sink.item(outcome(place, question.get(), holding));
            }
        } catch (UnfitItemException e) {
            sink.item(e.outcome(place, block.id()));
        }
        return holding;
    }

    private static ItemOutcome outcome(Place place, GiftItem.Question question, String category) {
        List<Loss> losses = new ArrayList<>();
        try {
            MoodleQuestion moodle = GiftQuestions.moodle(question, losses);
            return Reading.outcome(place, moodle, category, losses);
        } catch (UnfitItemException e) {
            return e.outcome(place, question.id());
        }
    }
}
