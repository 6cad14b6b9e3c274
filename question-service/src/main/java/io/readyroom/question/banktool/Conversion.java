package io.readyroom.question.banktool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.media.MediaFile;

/** Writes what a reader delivers, and says of every item what did not come through. */
final class Conversion implements ImportSink {

    private final Target target;
    private final PrintWriter out;
    private int converted;
    private int lossy;
    private int left;

    Conversion(Target target, PrintWriter out) {
        this.target = target;
        this.out = out;
    }

    @Override
    public void item(ItemOutcome outcome) {
        if (outcome instanceof ItemOutcome.Read read) {
            List<Loss> losses = new ArrayList<>(read.losses());
            losses.addAll(written(() -> target.writer().write(read.question())));
            count(name(read.place(), read.question().sourceId()), losses);
        } else if (outcome instanceof ItemOutcome.Skipped skipped) {
            left++;
            out.println(name(skipped.place(), skipped.sourceId()) + "skipped: " + skipped.why());
        } else if (outcome instanceof ItemOutcome.Failed failed) {
            left++;
            out.println(name(failed.place(), failed.sourceId()) + "failed: " + failed.why());
        }
    }

    @Override
    public void stimulus(AuthoredStimulus stimulus) {
        count(stimulus.sourceId() + ": ", written(() -> target.writer().write(stimulus)));
    }

    @Override
    public String picture(String name, byte[] bytes) {
        MediaFile picture = new MediaFile(name, bytes);
        if (picture.refusal().isPresent()) {
            return null;
        }
        List<Loss> losses = written(() -> target.pictures().keep(name, bytes) ? List.of()
                : List.of(new Loss(Part.IMAGE, "There is no place for the picture; its address stands where it is shown.")));
        tell(name + ": ", losses);
        return picture.url();
    }

    /** Prints the count. Answers whether every item came through, if with losses. */
    boolean finish() {
        target.pictures().unshown().forEach(name -> out.println(name + ": lost: Nothing shows the picture."));
        out.println(converted + " converted, " + lossy + " of them with losses; " + left + " left.");
        return left == 0;
    }

    static String shown(Place place) {
        return (place.file() == null ? "" : " " + place.file()) + (place.line() == null ? "" : ":" + place.line())
                + (place.element() == null ? "" : " " + place.element());
    }

    private void count(String name, List<Loss> losses) {
        boolean whole = losses.stream().noneMatch(loss -> loss.part() == Part.QUESTION);
        converted += whole ? 1 : 0;
        left += whole ? 0 : 1;
        lossy += whole && !losses.isEmpty() ? 1 : 0;
        tell(name, losses);
    }

    private void tell(String name, List<Loss> losses) {
        losses.forEach(loss -> out.println(name + "lost: " + loss.why()));
    }

    private static String name(Place place, String sourceId) {
        String where = shown(place).strip();
        return (where.isEmpty() ? "" : where + " ") + (sourceId == null ? "" : sourceId) + ": ";
    }

    /** What may fail for want of space or rights. */
    private interface Writing {

        List<Loss> write() throws IOException;
    }

    private static List<Loss> written(Writing writing) {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
