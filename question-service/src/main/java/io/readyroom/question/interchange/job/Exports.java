package io.readyroom.question.interchange.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.question.bank.AuthoredQuestions.Standing;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.job.ExportPages.ExportPage;

/** Runs exports; on a worker. */
@Singleton
class Exports {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ExportPages pages;
    private final JobFiles files;
    private final Formats formats;
    private final Pictures pictures;

    Exports(ExportPages pages, JobFiles files, Formats formats, Pictures pictures) {
        this.pages = pages;
        this.files = files;
        this.formats = formats;
        this.pictures = pictures;
    }

    /** Answers the bytes of the file. @throws JobStoppedException when it was stopped */
    long run(Job job, UUID replica) throws IOException {
        Path file = Files.createTempFile("readyroom-export", null);
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    FormatWriter writer = formats.toWrite(job.format()).writer(out, pictures)) {
                write(job, replica, writer);
            }
            return files.copyFrom(job.id(), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Job job, UUID replica, FormatWriter writer) throws IOException {
        ExportSettings settings = ContentJson.read(job.settings(), ExportSettings.class);
        Set<UUID> written = new HashSet<>();
        int number = 0;
        UUID last = BEFORE_ALL;
        while (last != null) {
            UUID after = last;
            ExportPage page = OnWorker.join(() -> pages.next(job.exam(), settings, after));
            List<ReportItem> lines = new ArrayList<>();
            for (Standing standing : page.standings()) {
                lines.add(line(++number, standing, write(writer, page, standing, written)));
            }
            if (OnWorker.join(() -> pages.tell(job, replica, lines))) {
                throw new JobStoppedException(JobStoppedException.Reason.CANCELLED);
            }
            last = page.last();
        }
    }

    /** The stimulus of a question first, once. */
    private static List<Loss> write(FormatWriter writer, ExportPage page, Standing standing, Set<UUID> written)
            throws IOException {
        List<Loss> losses = new ArrayList<>();
        UUID stimulus = standing.stimulusId();
        if (stimulus != null && written.add(stimulus)) {
            losses.addAll(writer.write(page.stimuli().get(stimulus)));
        }
        losses.addAll(writer.write(standing.question()));
        return losses;
    }

    private static ReportItem line(int number, Standing standing, List<Loss> losses) {
        String whole = losses.stream().filter(loss -> loss.part() == Part.QUESTION).map(Loss::why).findFirst().orElse(null);
        String sourceId = standing.question().sourceId();
        return ReportItem.of(number, whole == null ? ReportItem.EXPORTED : ReportItem.SKIPPED, null, sourceId, whole, losses)
                .as(null, standing.number());
    }
}
