package io.readyroom.faults.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import io.readyroom.local.ReadyroomSystem;

/** A process, or with its children several, that a fault may strike. */
enum Victim {

    EXAM_SERVICE("exam-service"),
    GATEWAY("gateway"),
    SCORING_SERVICE("scoring-service"),

    POSTGRES("postgresql") {
        @Override
        long pid(ReadyroomSystem system) {
            return system.postgres().pid();
        }

        @Override
        void kill9(ReadyroomSystem system) {
            system.postgres().kill9();
        }

        @Override
        void revive(ReadyroomSystem system) {
            system.postgres().revive();
        }
    },

    KAFKA("kafka") {
        @Override
        long pid(ReadyroomSystem system) {
            return system.kafka().pid();
        }

        @Override
        void kill9(ReadyroomSystem system) {
            system.kafka().kill9();
        }

        @Override
        void revive(ReadyroomSystem system) {
            system.kafka().revive();
        }
    };

    private final String id;

    Victim(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Of the last start; of a service when nothing else is said. */
    long pid(ReadyroomSystem system) {
        return system.service(id).pid();
    }

    void kill9(ReadyroomSystem system) {
        system.service(id).kill9();
    }

    /** Returns when it works again. */
    void revive(ReadyroomSystem system) {
        system.service(id).start().awaitReady();
    }

    /** SIGSTOP: the process first, so that it makes no more children, then those that it has. */
    void stop(ReadyroomSystem system) {
        signal("-STOP", processes(system));
    }

    /** SIGCONT. */
    void resume(ReadyroomSystem system) {
        signal("-CONT", processes(system));
    }

    private List<Long> processes(ReadyroomSystem system) {
        long pid = pid(system);
        return Stream.concat(Stream.of(pid),
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid)).toList();
    }

    private static void signal(String signal, List<Long> pids) {
        try {
            for (long pid : pids) {
                // A child may have ended meanwhile, so the answer doesn't matter; a parent that runs on would show in the ledger.
                new ProcessBuilder("kill", signal, Long.toString(pid)).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
