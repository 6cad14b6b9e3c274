package io.readyroom.question.form;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import io.readyroom.question.bank.PublishedQuestion;

/** Every question that could stand in a form: groups first, then single ones by domain, then pilots. For small banks. */
final class Contenders {

    /** @param group number of its group, or -1 for one that stands by itself */
    record Contender(PooledQuestion question, int group, int domain) {

        int type() {
            return Shelves.TYPES.indexOf(question.type());
        }

        String stimulusKind() {
            return question.stimulusKind();
        }

        boolean isInGroup() {
            return group >= 0;
        }

        boolean isSeries() {
            return PublishedQuestion.SERIES.equals(question.stimulusKind());
        }
    }

    private final Supply supply;
    private final Selection nothing;
    private final List<Contender> all = new ArrayList<>();
    private final int[] needs;

    /**
     * @param design whose rules count
     * @param needs of each domain, in items
     */
    Contenders(Supply supply, Design design, int[] needs, RandomGenerator random) {
        this.supply = supply;
        this.nothing = supply.selection();
        // Pilots count as a domain behind all others.
        this.needs = Arrays.copyOf(needs, needs.length + 1);
        this.needs[needs.length] = design.pilots();
        addGroups(design, PublishedQuestion.CASE_STUDY);
        addGroups(design, PublishedQuestion.SERIES);
        for (int domain = 0; domain < needs.length; domain++) {
            add(supply.stocks().get(domain).stream().flatMap(stock -> stock.shelf().questions().stream()).toList(), domain,
                    random);
        }
        add(supply.pilots().stream().flatMap(List::stream).toList(), needs.length, random);
    }

    private void addGroups(Design design, String stimulusKind) {
        if (design.groups(stimulusKind).count() > 0) {
            supply.groups(stimulusKind).stream().flatMap(List::stream).forEach(this::addGroup);
        }
    }

    private void addGroup(Shelves.Group group) {
        int number = all.size();
        supply.usable(group).stream().filter(question -> needs[supply.domain(question)] > 0)
                .forEach(question -> all.add(new Contender(question, number, supply.domain(question))));
    }

    /** In any order, but what is new first and what was seen lately last. */
    private void add(List<PooledQuestion> questions, int domain, RandomGenerator random) {
        if (needs[domain] > 0) {
            Shuffle.of(questions, random).stream().filter(supply::isOffered).sorted(comparing(this::seenAt))
                    .forEach(question -> all.add(new Contender(question, -1, domain)));
        }
    }

    private int seenAt(PooledQuestion question) {
        return nothing.isSeen(question) ? nothing.seenAt(question) : -1;
    }

    List<Contender> all() {
        return all;
    }

    /** Of each domain, and of pilots last. */
    int[] needs() {
        return needs.clone();
    }

    /** How many there are at most; cheap to tell. */
    static int atMost(Supply supply) {
        int singles = supply.stocks().stream().flatMap(List::stream).mapToInt(stock -> stock.shelf().questions().size()).sum();
        int pilots = supply.pilots().stream().mapToInt(List::size).sum();
        int groups = supply.groups(PublishedQuestion.CASE_STUDY).stream().mapToInt(List::size).sum()
                + supply.groups(PublishedQuestion.SERIES).stream().mapToInt(List::size).sum();
        return singles + pilots + groups;
    }
}
