package io.readyroom.question.interchange.job;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.media.MediaAddress;
import io.readyroom.question.media.MediaFile;
import io.readyroom.question.media.MediaStore;
import io.smallrye.mutiny.Uni;

/** Pictures of files: named by what they hold, so that the same one is stored once. */
@Singleton
class Pictures implements PictureSource {

    private final MediaStore media;

    Pictures(MediaStore media) {
        this.media = media;
    }

    /**
     * Keeps a picture for an import; a dry run keeps none. An import of all or nothing keeps it at once, too: until a question
     * shows it, nobody sees it.
     */
    Uni<Void> keep(ImportJob job, MediaFile file) {
        return job.settings().dryRun() ? Uni.createFrom().voidItem() : media.add(file);
    }

    /** For writers; on a worker. */
    @Override
    public Optional<byte[]> picture(String url) {
        return MediaAddress.shownIn(url).stream().findFirst().flatMap(hash -> OnWorker.join(() -> media.content(hash)));
    }
}
