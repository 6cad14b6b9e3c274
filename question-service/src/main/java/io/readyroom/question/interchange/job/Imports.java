package io.readyroom.question.interchange.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.question.bank.DraftBatch;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.interchange.job.Job.Ending;

/** Runs imports; on a worker. */
@Singleton
class Imports {

    private final JobFiles files;
    private final Formats formats;
    private final CurrentCatalogue catalogue;
    private final ImportSteps steps;
    private final Pictures pictures;
    private final JobConfig config;

    Imports(JobFiles files, Formats formats, CurrentCatalogue catalogue, ImportSteps steps, Pictures pictures,
            JobConfig config) {
        this.files = files;
        this.formats = formats;
        this.catalogue = catalogue;
        this.steps = steps;
        this.pictures = pictures;
        this.config = config;
    }

    /** @throws JobStoppedException when it was stopped */
    Ending run(Job job, UUID replica) throws IOException {
        ImportSettings settings = ContentJson.read(job.settings(), ImportSettings.class);
        ImportJob importing = new ImportJob(job.id(), replica, new DraftBatch.Target(job.exam(), job.owner()), settings);
        Path file = Files.createTempFile("readyroom-import", null);
        try {
            files.copyTo(job.id(), file);
            ItemCheck check = new ItemCheck(settings, newestOutline(job.exam()));
            ImportRun run = new ImportRun(importing, job.progress().seen(), check, steps, pictures, config);
            String refusal = run.read(formats.toRead(job.format()).reader(), file);
            return refusal == null ? end(importing) : new Ending(JobStatus.REFUSED, refusal);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private OutlineVersion newestOutline(String exam) {
        List<OutlineVersion> outlines = catalogue.get().outlines(catalogue.require(exam));
        return outlines.get(outlines.size() - 1);
    }

    private Ending end(ImportJob job) {
        int failures = job.settings().atomic() ? OnWorker.join(() -> steps.failures(job)) : 0;
        if (failures > 0) {
            return Ending.done("Nothing " + (job.settings().dryRun() ? "would be" : "was") + " imported: "
                    + (failures == 1 ? "an item" : failures + " items") + " failed, and it is all or nothing.");
        }
        if (!job.isStaged()) {
            return Ending.done(null);
        }
        try {
            OnWorker.join(() -> steps.apply(job));
            return Ending.done(null);
        } catch (Staging.NotAllException e) {
            OnWorker.join(() -> steps.tellFailed(job, e.item(), e.getMessage()));
            return Ending.done("Nothing was imported: item " + e.item() + " can't be stored, and it is all or nothing.");
        }
    }
}
