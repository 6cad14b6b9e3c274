package io.readyroom.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs blocking work at the same time and waits for all of it. */
final class Together {

    private Together() {
    }

    /** @throws RuntimeException that of the first piece of work that fails, without waiting for the others */
    static void run(List<Runnable> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size(), Together::daemon);
        try {
            ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
            List<Future<Void>> started = work.stream().map(task -> running.submit(task, null)).toList();
            for (int done = 0; done < started.size(); done++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a step", e);
        } finally {
            threads.shutdown();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "readyroom-step");
        thread.setDaemon(true);
        return thread;
    }
}
