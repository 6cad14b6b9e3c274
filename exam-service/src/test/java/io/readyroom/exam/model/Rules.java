package io.readyroom.exam.model;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a session is sat under, as data: its delivery policy. The exam's name says all of it, so that whoever hears the name
 * knows the rules.
 *
 * @param adaptive whether questions are added one by one; nothing else is free then
 * @param clocked whether it has {@link Allowance#HALF_HOURS} and a bit; otherwise it rests for an hour from its start
 */
record Rules(boolean adaptive, boolean clocked, boolean pause, Breaks breaks, boolean forward, Leave leave, Answered answered) {

    /** Two questions, two of a case study, two of a series. */
    static final List<Section> SECTIONS = List.of(new Section(1, "questions", 1, 2), new Section(2, "case_study", 3, 4),
            new Section(3, "series", 5, 6));
    static final int POSITIONS = 6;
    /** Of an adaptive session, the most. */
    static final int QUESTIONS = 3;
    static final int EVERYWHERE = 99;
    static final Rules ADAPTIVE = new Rules(true, false, true, Breaks.NONE, false, Leave.NOTHING, Answered.NOTHING);

    private static final String ADAPTIVE_EXAM = "ai-102";

    /** Slots that belong together. */
    record Section(int number, String kind, int from, int to) {

        SortedSet<Integer> positions() {
            return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What a break does. */
    enum Breaks {
        NONE(false, false),
        RUNNING(false, false),
        RUNNING_LOCKING(false, true),
        STOPPING(true, false),
        STOPPING_LOCKING(true, true);

        private final boolean stopsClock;
        private final boolean locksSeen;

        Breaks(boolean stopsClock, boolean locksSeen) {
            this.stopsClock = stopsClock;
            this.locksSeen = locksSeen;
        }

        boolean stopClock() {
            return stopsClock;
        }

        boolean lockSeen() {
            return locksSeen;
        }
    }

    /** What is locked when it is left. */
    enum Leave {
        NOTHING,
        CASE_STUDIES,
        SECTIONS
    }

    /** What is locked when it is answered. */
    enum Answered {
        NOTHING,
        SERIES,
        SLOT,
        /** The slot, and its learner is told what the answer is worth. */
        TOLD
    }

    static Rules of(String exam) {
        if (exam.equals(ADAPTIVE_EXAM)) {
            return ADAPTIVE;
        }
        String[] says = exam.split("-", -1);
        return new Rules(false, says[1].equals("clock"), says[2].equals("pause"), Breaks.valueOf(says[3]),
                says[4].equals("on"), Leave.valueOf(says[5]), Answered.valueOf(says[6]));
    }

    String exam() {
        return adaptive ? ADAPTIVE_EXAM
                : String.join("-", "m", clocked ? "clock" : "rest", pause ? "pause" : "go", breaks.name(),
                        forward ? "on" : "free", leave.name(), answered.name());
    }

    String mode() {
        return adaptive ? "diagnostic" : "free";
    }

    /** Whether sections are sat one after the other. */
    boolean inOrder() {
        return leave != Leave.NOTHING;
    }

    boolean locksOnLeave(Section section) {
        return leave == Leave.SECTIONS || (leave == Leave.CASE_STUDIES && section.kind().equals("case_study"));
    }

    /** The last position that may be answered at first. */
    int reach() {
        return inOrder() ? SECTIONS.get(0).to() : EVERYWHERE;
    }

    /** The last position that may be answered once a section is finished. */
    int reachAfter(Section section) {
        return section.number() == SECTIONS.size() ? EVERYWHERE : SECTIONS.get(section.number()).to();
    }

    /** Whether an answer is the last one to its slot. */
    boolean locksItself(int position) {
        return switch (answered) {
            case NOTHING -> false;
            case SERIES -> SECTIONS.get(2).positions().contains(position);
            case SLOT, TOLD -> true;
        };
    }

    /** What takes no more answers once there is one at a position. */
    SortedSet<Integer> lockedByAnswer(int position) {
        SortedSet<Integer> locked = IntStream.range(1, forward ? position : 1).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (locksItself(position)) {
            locked.add(position);
        }
        return locked;
    }

    @Override
    public String toString() {
        return exam();
    }
}
