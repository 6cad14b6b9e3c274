package io.readyroom.exam.model;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The model of one session: what it should do, in the fewest words.
 *
 * @param byDeadline whether the time submitted it, not the learner
 * @param upAt when the grace is over, in the nanoseconds of {@link System#nanoTime()}; means something in grace only
 */
record Sitting(String exam, Status status, Clock clock, long upAt, boolean byDeadline, SortedMap<Integer, Given> answers) {

    /** 70 minutes, no pause. */
    static final String CLOCKED = "ai-102";
    /** No clock, may be paused, is submitted an hour after its start. */
    static final String RESTING = "ai-901";
    static final int POSITIONS = 8;

    /** Where it stands. */
    enum Status {
        OPEN,
        PAUSED,
        SUBMITTED,
        ABANDONED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What its time is. */
    enum Clock {
        RUNNING,
        /** The deadline has passed, its grace has not. */
        IN_GRACE,
        /** Nothing is taken any more; the sweeper may come at any moment. */
        UP,
        /** A session without a clock that lay there too long: it takes answers until the sweeper comes. */
        RESTED
    }

    /** A session after a request, and what the request is told. */
    record After(Sitting sitting, Reply reply) {
    }

    static Sitting started(String exam) {
        return new Sitting(exam, Status.OPEN, Clock.RUNNING, 0, false, new TreeMap<>());
    }

    After answer(int position, int revision, String response, Boolean flagged) {
        if (status == Status.PAUSED) {
            return stays(Reply.PAUSED);
        }
        if (clock == Clock.UP && (status == Status.OPEN || byDeadline)) {
            return stays(Reply.LATE);
        }
        return status == Status.OPEN ? write(position, revision, response, flagged) : stays(Reply.CLOSED);
    }

    /** The higher revision wins; the same one again is a repetition if it says the same. */
    private After write(int position, int revision, String response, Boolean flagged) {
        Given old = answers.get(position);
        if (old == null || old.revision() < revision) {
            SortedMap<Integer, Given> written = new TreeMap<>(answers);
            Boolean mark = (flagged == null && old != null) ? old.flagged() : flagged;
            written.put(position, new Given(revision, response, mark));
            return new After(new Sitting(exam, status, clock, upAt, byDeadline, written), Reply.saved(revision));
        }
        if (old.revision() > revision) {
            return stays(Reply.beside("stale-revision", old.revision(), old.response()));
        }
        return stays(Objects.equals(old.response(), response) ? Reply.saved(revision)
                : Reply.beside("revision-conflict", revision, old.response()));
    }

    After submit() {
        Reply submitted = new Reply(202, "submitted");
        if (isRunning()) {
            return new After(ended(Status.SUBMITTED, clock == Clock.UP), submitted);
        }
        return stays(status == Status.SUBMITTED ? submitted : Reply.CLOSED);
    }

    After abandon() {
        Reply abandoned = Reply.done("abandoned");
        if (isRunning()) {
            return new After(ended(Status.ABANDONED, false), abandoned);
        }
        return stays(status == Status.ABANDONED ? abandoned : Reply.CLOSED);
    }

    /** Puts the end of a session that lay there too long off: its rest begins anew. */
    After pause() {
        if (!exam.equals(RESTING)) {
            return stays(Reply.NOT_IN_POLICY);
        }
        Sitting paused = status == Status.OPEN ? new Sitting(exam, Status.PAUSED, Clock.RUNNING, 0, false, answers) : this;
        return new After(paused, paused.status == Status.PAUSED ? Reply.done("paused") : Reply.CLOSED);
    }

    After resume() {
        if (!exam.equals(RESTING)) {
            return stays(Reply.NOT_IN_POLICY);
        }
        Sitting open = status == Status.PAUSED ? new Sitting(exam, Status.OPEN, clock, upAt, false, answers) : this;
        return new After(open, open.status == Status.OPEN ? Reply.done("open") : Reply.CLOSED);
    }

    /** The deadline passes now, grace and all; without a clock, the rest is over. */
    Sitting timeUp() {
        return new Sitting(exam, status, exam.equals(CLOCKED) ? Clock.UP : Clock.RESTED, 0, byDeadline, answers);
    }

    /** The deadline passes now, and its grace at that moment. */
    Sitting inGraceUntil(long moment) {
        return new Sitting(exam, status, Clock.IN_GRACE, moment, byDeadline, answers);
    }

    /** Whether the sweeper submits it. */
    boolean isDue() {
        return isRunning() && (clock == Clock.UP || clock == Clock.RESTED);
    }

    Sitting swept() {
        return ended(Status.SUBMITTED, true);
    }

    boolean isRunning() {
        return status == Status.OPEN || status == Status.PAUSED;
    }

    /** As its learner sees it in the overview. */
    String shown() {
        return status + " answered " + positions(answer -> answer.response() != null) + " flagged "
                + positions(Given::isFlagged);
    }

    long answeredCount() {
        return answers.values().stream().filter(answer -> answer.response() != null).count();
    }

    /** All that stands in the database about it, and in its events. */
    String stored() {
        boolean submitted = status == Status.SUBMITTED;
        return exam + " " + status + " by " + (submitted ? byDeadline ? "deadline" : "learner" : null) + ", answers " + answers
                + ", started 1, submitted " + (submitted ? 1 : 0) + ", abandoned " + (status == Status.ABANDONED ? 1 : 0)
                + ", submission " + (submitted ? answers : null) + ", saved too late 0";
    }

    private String positions(java.util.function.Predicate<Given> which) {
        return answers.entrySet().stream().filter(answer -> which.test(answer.getValue())).map(Map.Entry::getKey)
                .map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private Sitting ended(Status end, boolean deadline) {
        return new Sitting(exam, end, clock, upAt, deadline, answers);
    }

    private After stays(Reply reply) {
        return new After(this, reply);
    }
}
