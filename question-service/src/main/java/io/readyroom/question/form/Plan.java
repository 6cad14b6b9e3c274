package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** How many questions a form takes from which tray. In numbers only: nothing has been drawn, so it can change its mind. */
final class Plan {

    private final Supply supply;
    private final Tray[][] trays;
    private final int[] needs;
    private final Tally before;
    private Tally tally;

    /**
     * @param needs of each domain, in the blueprint's unit
     * @param before what is in the form already
     */
    Plan(Supply supply, Tray[][] trays, int[] needs, Tally before) {
        this.supply = supply;
        this.trays = trays;
        this.needs = needs;
        this.before = before;
        this.tally = before.copy();
    }

    int domains() {
        return trays.length;
    }

    Tray[] trays(int domain) {
        return trays[domain];
    }

    /** What the domain still needs; below 0 when it has more than that. */
    int open(int domain) {
        return needs[domain] - tally.planned[domain];
    }

    int worth(Tray tray) {
        return supply.worth(tray.kind());
    }

    /** Questions of a type, by its number. */
    int count(int type) {
        return tally.types[type];
    }

    /** Questions of each difficulty. */
    int[] levels() {
        return tally.levels;
    }

    void add(Tray tray) {
        tray.add();
        tally.count(tray.domain(), tray.kind(), 1, worth(tray));
    }

    void remove(Tray tray) {
        tray.remove();
        tally.count(tray.domain(), tray.kind(), -1, worth(tray));
    }

    void exchange(Tray from, Tray to) {
        remove(from);
        add(to);
    }

    static boolean isSameType(Tray giving, Tray taking) {
        return giving.kind().type() == taking.kind().type();
    }

    /** Whether an exchange leaves the domain what it has and every type within its bounds. */
    boolean mayExchange(Tray giving, Tray taking) {
        Design design = supply.design();
        return worth(giving) == worth(taking) && (isSameType(giving, taking)
                || (count(giving.kind().type()) > design.typeMin(giving.kind().type())
                        && count(taking.kind().type()) < design.typeMax(taking.kind().type())));
    }

    void clear() {
        for (Tray[] ofDomain : trays) {
            Arrays.stream(ofDomain).forEach(Tray::clear);
        }
        recount();
    }

    /** Draws what is planned. False when something wasn't there: then the plan has holes, and the trays know it. */
    boolean serve(Selection selection, RandomGenerator random) {
        List<Tray> planned = new ArrayList<>();
        for (Tray[] ofDomain : trays) {
            Arrays.stream(ofDomain).filter(tray -> tray.planned() > 0).forEach(planned::add);
        }
        boolean whole = true;
        // In any order, or enemies would cost the later domains more than the first.
        for (Tray tray : Shuffle.of(planned, random)) {
            whole = tray.serve(selection, supply.repeats(), random) && whole;
        }
        if (!whole) {
            dropRepeats();
        }
        return whole;
    }

    /** Something that was seen longer ago may have come to light: which repeats come is decided once more. */
    private void dropRepeats() {
        for (Tray[] ofDomain : trays) {
            Arrays.stream(ofDomain).forEach(Tray::clearRepeats);
        }
        recount();
    }

    private void recount() {
        tally = before.copy();
        for (Tray[] ofDomain : trays) {
            for (Tray tray : ofDomain) {
                tally.count(tray.domain(), tray.kind(), tray.planned(), worth(tray));
            }
        }
    }
}
