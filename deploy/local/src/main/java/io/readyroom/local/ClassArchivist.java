package io.readyroom.local;

import java.nio.file.Path;

import io.readyroom.platform.embedded.ChildJvm;

/** Makes the class archives that are due, one after the other and at the lowest priority, while the system already works. */
final class ClassArchivist {

    private final Progress progress;
    private ChildJvm writing;
    private boolean ended;

    ClassArchivist(Progress progress) {
        this.progress = progress;
    }

    void begin(Iterable<ServiceProcess> services, Path log) {
        Thread thread = new Thread(() -> services.forEach(service -> write(service, log)), "class-archivist");
        thread.setDaemon(true);
        thread.start();
    }

    private void write(ServiceProcess service, Path log) {
        service.dueArchive().ifPresent(archive -> {
            ChildJvm writer = start(archive.writer(service.spec(), log));
            if (writer != null && writer.onExit().join() == 0) {
                archive.adopt();
                progress.line("The next start of " + service.name() + " will be faster");
            }
        });
    }

    private synchronized ChildJvm start(ChildJvm.Spec spec) {
        writing = ended ? null : ChildJvm.startInBackground(spec);
        return writing;
    }

    /** What is not finished is begun anew after the next start. */
    synchronized void end() {
        ended = true;
        if (writing != null) {
            writing.kill9();
        }
    }
}
