package io.readyroom.exam.model;

import java.util.SortedSet;
import java.util.stream.Collectors;

/** The model of one session: what it should do, in the fewest words. */
record Sitting(Rules rules, Status status, Ending ending, Time time, Slots slots) {

    /** Where it stands. */
    enum Status {
        OPEN,
        PAUSED,
        ON_BREAK,
        SUBMITTED,
        ABANDONED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A session after a request, and what the request is told. */
    record After(Sitting sitting, Reply reply) {
    }

    static Sitting started(Rules rules, int extra) {
        return new Sitting(rules, Status.OPEN, Ending.NONE, Time.of(rules, extra), Slots.of(rules));
    }

    After answer(Request.Answer answer) {
        if (!slots.has(answer.position())) {
            return stays(Reply.NOT_FOUND);
        }
        if (!answer.fits()) {
            return stays(Reply.INVALID_RESPONSE);
        }
        if (time.isUp() && (status == Status.OPEN || ending == Ending.TIME)) {
            return stays(Reply.LATE);
        }
        if (status != Status.OPEN) {
            return stays(refusal());
        }
        Slots.After after = slots.answer(rules, answer.position(), answer.revision(), answer.response(), answer.flagged());
        return new After(with(after.slots()), after.reply());
    }

    After submit() {
        Reply submitted = new Reply(202, "submitted");
        if (isRunning()) {
            return new After(ended(Status.SUBMITTED, time.isUp() && time.isOver() ? Ending.TIME : Ending.HAND), submitted);
        }
        return stays(status == Status.SUBMITTED ? submitted : Reply.CLOSED);
    }

    After abandon() {
        Reply abandoned = Reply.done("abandoned");
        if (isRunning()) {
            return new After(ended(Status.ABANDONED, Ending.NONE), abandoned);
        }
        return stays(status == Status.ABANDONED ? abandoned : Reply.CLOSED);
    }

    After pause() {
        return rules.pause() ? leave(Status.PAUSED, slots, true) : stays(Reply.NOT_IN_POLICY);
    }

    After resume() {
        return rules.pause() ? comeBack(Status.PAUSED, true) : stays(Reply.NOT_IN_POLICY);
    }

    After takeBreak() {
        if (rules.breaks() == Rules.Breaks.NONE) {
            return stays(Reply.NOT_IN_POLICY);
        }
        return leave(Status.ON_BREAK, rules.breaks().lockSeen() ? slots.locking(slots.known()) : slots,
                rules.breaks().stopClock());
    }

    After endBreak() {
        return rules.breaks() == Rules.Breaks.NONE ? stays(Reply.NOT_IN_POLICY)
                : comeBack(Status.ON_BREAK, rules.breaks().stopClock());
    }

    After finish(int number) {
        if (!rules.inOrder()) {
            return stays(Reply.NOT_IN_POLICY);
        }
        if (number < 1 || number > Rules.SECTIONS.size()) {
            return stays(Reply.NOT_FOUND);
        }
        Rules.Section section = Rules.SECTIONS.get(number - 1);
        if (isRunning() && section.from() > slots.reach()) {
            return stays(Reply.NOT_OPEN);
        }
        if (status != Status.OPEN) {
            return stays(refusal());
        }
        Slots left = rules.locksOnLeave(section) ? slots.locking(section.positions()) : slots;
        return new After(with(left.reaching(rules.reachAfter(section))), Reply.done("open"));
    }

    /** @param skipped position that is to be left unanswered, 0 for none */
    After next(int skipped) {
        if (!rules.adaptive()) {
            return stays(Reply.NOT_IN_POLICY);
        }
        if (status == Status.SUBMITTED) {
            return stays(atEnd());
        }
        if (status != Status.OPEN) {
            return stays(refusal());
        }
        if (!slots.isAnswered(slots.count()) && skipped != slots.count()) {
            return stays(Reply.done("at " + slots.count()));
        }
        if (slots.count() == Rules.QUESTIONS) {
            Sitting over = ended(Status.SUBMITTED, Ending.ENOUGH);
            return new After(over, over.atEnd());
        }
        return new After(with(slots.grown()), Reply.done("at " + (slots.count() + 1)));
    }

    /** Nothing is shown in a break that was not shown before. */
    After read(int from, int limit, boolean bare) {
        SortedSet<Integer> page = slots.page(from, limit, status == Status.SUBMITTED);
        if (!rules.breaks().lockSeen()) {
            return stays(slots.told(page, bare));
        }
        if (status == Status.ON_BREAK && !slots.seen().containsAll(page)) {
            return stays(Reply.PAUSED);
        }
        return new After(isRunning() ? with(slots.seeing(page)) : this, slots.told(page, bare));
    }

    Sitting with(Time other) {
        return new Sitting(rules, status, ending, other, slots);
    }

    /** Whether the sweeper submits it. */
    boolean isDue() {
        return isRunning() && time.isOver();
    }

    Sitting swept() {
        return ended(Status.SUBMITTED, Ending.TIME);
    }

    boolean isRunning() {
        return status == Status.OPEN || status == Status.PAUSED || status == Status.ON_BREAK;
    }

    /** As its learner sees it in the overview. */
    String shown() {
        return status + " " + slots.shown() + " sections " + sections() + (isRunning() ? ", " + time.shown() : "");
    }

    /** All that stands in the database about it, and in its events. */
    String stored() {
        boolean submitted = status == Status.SUBMITTED;
        return rules + " " + status + " by " + ending.by() + (ending == Ending.ENOUGH ? " decided" : "") + ", answers "
                + slots.answers() + ", locked " + slots.locked() + ", started 1, submitted " + (submitted ? 1 : 0)
                + ", abandoned " + (status == Status.ABANDONED ? 1 : 0) + ", submission "
                + (submitted ? slots.answers() : null) + ", saved too late 0";
    }

    private String sections() {
        if (rules.adaptive()) {
            return isRunning() ? "[open]" : "[finished]";
        }
        return Rules.SECTIONS.stream().map(this::section).collect(Collectors.joining(", ", "[", "]"));
    }

    private String section(Rules.Section section) {
        if (!isRunning() || (rules.locksOnLeave(section) && slots.reach() > section.to())) {
            return "finished";
        }
        return section.from() > slots.reach() ? "ahead" : "open";
    }

    private Reply atEnd() {
        return Reply.done("end after " + slots.count() + ": " + ending.reason());
    }

    private After leave(Status whither, Slots then, boolean stopsClock) {
        if (status != Status.OPEN) {
            return stays(status == whither ? Reply.done(whither.toString()) : refusal());
        }
        return time.isUp() ? stays(Reply.LATE)
                : new After(new Sitting(rules, whither, ending, stopsClock ? time.stop() : time, then),
                        Reply.done(whither.toString()));
    }

    private After comeBack(Status whence, boolean clockStopped) {
        Reply open = Reply.done("open");
        if (status == whence) {
            return new After(new Sitting(rules, Status.OPEN, ending, clockStopped ? time.goOn() : time, slots), open);
        }
        return stays(status == Status.OPEN ? open : refusal());
    }

    /** Why a session that isn't open refuses. */
    private Reply refusal() {
        return isRunning() ? Reply.PAUSED : Reply.CLOSED;
    }

    private Sitting with(Slots other) {
        return new Sitting(rules, status, ending, time, other);
    }

    private Sitting ended(Status end, Ending how) {
        return new Sitting(rules, end, how, time.end(), slots);
    }

    private After stays(Reply reply) {
        return new After(this, reply);
    }
}
