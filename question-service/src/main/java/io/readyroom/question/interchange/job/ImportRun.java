package io.readyroom.question.interchange.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.media.MediaFile;

/**
 * One import on its thread: takes what the reader finds, and lets it wait while a batch is stored. Once the job is to stop,
 * everything that the reader hands over fails, so that it stops, too, whatever it makes of a failure.
 */
final class ImportRun implements ImportSink {

    private final ImportJob job;
    private final ItemCheck check;
    private final ImportSteps steps;
    private final Pictures pictures;
    private final JobConfig config;
    private final int done;
    private final Map<String, UUID> stimuli = new HashMap<>();
    private List<CheckedItem> pending = new ArrayList<>();
    private int characters;
    /** Items of the file so far. */
    private int seen;
    /** Items that have been dealt with. */
    private int stored;
    private RuntimeException stop;

    /** @param done items that another replica has dealt with, which had the job before */
    ImportRun(ImportJob job, int done, ItemCheck check, ImportSteps steps, Pictures pictures, JobConfig config) {
        this.job = job;
        this.check = check;
        this.steps = steps;
        this.pictures = pictures;
        this.config = config;
        this.stored = done;
        this.done = done;
    }

    /**
     * Reads the file to its end.
     *
     * @return a sentence that says why the file was refused; null when it was not
     * @throws JobStoppedException when it was stopped
     */
    String read(FormatReader reader, Path file) throws IOException {
        String refusal = null;
        try {
            reader.read(file, ReadLimits.DEFAULT, this);
        } catch (RefusedFileException e) {
            refusal = sentence(e);
        } catch (RuntimeException e) {
            stop(e);
        }
        if (stop != null) {
            throw stop;
        }
        flush();
        return refusal;
    }

    @Override
    public void item(ItemOutcome outcome) {
        goOn(() -> {
            seen++;
            if (seen <= done) {
                return;
            }
            CheckedItem checked = check.check(seen, outcome);
            pending.add(checked);
            characters += checked.characters();
            if (pending.size() >= config.batch() || characters >= config.batchCharacters()) {
                flush();
            }
        });
    }

    @Override
    public void stimulus(AuthoredStimulus stimulus) {
        Optional<String> flaw = ItemCheck.flaw(stimulus);
        if (flaw.isPresent()) {
            item(new ItemOutcome.Failed(null, stimulus.sourceId(), "A stimulus: " + flaw.get()));
        } else {
            goOn(() -> stimuli.put(stimulus.sourceId(), OnWorker.join(() -> steps.stimulus(job, stimulus))));
        }
    }

    @Override
    public String picture(String name, byte[] bytes) {
        MediaFile file = new MediaFile(name, bytes);
        if (file.refusal().isPresent()) {
            return null;
        }
        goOn(() -> OnWorker.join(() -> pictures.keep(job, file)));
        return file.url();
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<CheckedItem> batch = pending;
        pending = new ArrayList<>();
        characters = 0;
        int before = stored;
        boolean cancelled = OnWorker.join(() -> steps.batch(job, before, batch, stimuli));
        stored += batch.size();
        if (cancelled) {
            throw new JobStoppedException(JobStoppedException.Reason.CANCELLED);
        }
    }

    /** A reader may take any failure for the item's, so the first one is kept and comes again. */
    private void goOn(Runnable step) {
        if (stop != null) {
            throw stop;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            stop(e);
            throw e;
        }
    }

    private void stop(RuntimeException failure) {
        if (stop == null) {
            stop = failure;
        }
    }

    private static String sentence(RefusedFileException refusal) {
        Place place = refusal.place();
        StringBuilder where = new StringBuilder();
        if (place != null && place.file() != null) {
            where.append(place.file()).append(": ");
        }
        if (place != null && place.line() != null) {
            where.append("line ").append(place.line()).append(": ");
        }
        return ItemCheck.storable(where + refusal.getMessage(), ItemCheck.LONGEST_SENTENCE);
    }
}
