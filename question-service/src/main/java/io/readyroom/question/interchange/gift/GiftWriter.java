package io.readyroom.question.interchange.gift;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.interchange.moodle.CategoryPath;
import io.readyroom.question.interchange.moodle.UnfitItemException;
import io.readyroom.question.interchange.moodle.Writing;

/** Writes GIFT, in UTF-8. Closing it closes the stream. */
public final class GiftWriter implements FormatWriter {

    private final Writer out;
    private String category;

    public GiftWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** A description, which Moodle shows ahead of the questions; it is no stimulus when it is read back. */
    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        List<Loss> losses = new ArrayList<>();
        losses.add(new Loss(Part.STIMULUS, "A stimulus is a text by itself in GIFT; no question names it any more."));
        StringBuilder text = new StringBuilder("## " + Markup.escape(stimulus.title()));
        for (Stimulus.Tab tab : stimulus.tabs()) {
            text.append("\n\n### ").append(Markup.escape(tab.title())).append("\n\n").append(tab.text());
        }
        try {
            out.write(new GiftQuestionText(List.of(text.toString()), losses).description(stimulus.sourceId(), text.toString()));
        } catch (UnfitItemException e) {
            losses.add(new Loss(Part.QUESTION, e.getMessage()));
        }
        return losses;
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        Writing.Written written = Writing.of(question, Writing.Syntax.GIFT);
        if (written.question() == null) {
            return written.losses();
        }
        List<Loss> losses = new ArrayList<>(written.losses());
        try {
            String text = GiftQuestionText.of(written.question(), losses);
            switchCategory(CategoryPath.ofObjective(question.objectives()));
            out.write(text);
        } catch (UnfitItemException e) {
            return Writing.Written.lost(e.getMessage()).losses();
        }
        return losses.stream().distinct().toList();
    }

    private void switchCategory(String wanted) throws IOException {
        String line = wanted.replaceAll("\\p{Cntrl}", " ");
        if (!line.equals(category)) {
            out.write("$CATEGORY: " + line + "\n\n");
            category = line;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
