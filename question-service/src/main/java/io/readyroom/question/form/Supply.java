package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What one order may draw from. Found once for all tries; costs what shelves there are, not what stands on them. */
final class Supply {

    /** @param rank place of its pool in the order's */
    record Stock(Shelves.Shelf shelf, int domain, int rank) {
    }

    private final QuestionPools pools;
    private final FormOrder order;
    private final Map<String, Integer> domains = new HashMap<>();
    private final List<List<Stock>> stocks = new ArrayList<>();
    private final Map<UUID, Integer> seenAt;

    Supply(QuestionPools pools, FormOrder order) {
        this.pools = pools;
        this.order = order;
        this.seenAt = new HashMap<>(2 * order.seen().size());
        for (int i = 0; i < order.seen().size(); i++) {
            seenAt.put(order.seen().get(i), i);
        }
        order.blueprint().weights().keySet().forEach(domain -> {
            domains.put(domain, domains.size());
            stocks.add(new ArrayList<>());
        });
        for (int rank = 0; rank < order.wanted().pools().size(); rank++) {
            add(rank);
        }
    }

    private void add(int rank) {
        Wanted wanted = order.wanted();
        for (Shelves.Shelf shelf : pools.shelves().singles(wanted.pools().get(rank), wanted.language())) {
            Integer domain = domains.get(shelf.kind().domain());
            if (domain != null && isAdmitted(shelf)) {
                stocks.get(domain).add(new Stock(shelf, domain, rank));
            }
        }
    }

    private boolean isAdmitted(Shelves.Shelf shelf) {
        return Wanted.admits(order.wanted().types(), Shelves.TYPES.get(shelf.kind().type()));
    }

    Design design() {
        return order.blueprint().design();
    }

    int ranks() {
        return order.wanted().pools().size();
    }

    List<String> domains() {
        return List.copyOf(order.blueprint().weights().keySet());
    }

    /** Whether seen questions may stand in. */
    boolean repeats() {
        return order.allowSeen() && design().repeats();
    }

    Selection selection() {
        return new Selection(seenAt, design().siblingsApart());
    }

    /** Of each domain what it is to have, in the blueprint's unit. */
    int[] needs(int size) {
        Collection<Integer> needs = Allotment.of(order.blueprint().weights(), size).values();
        return needs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Number of a question's domain, or -1 when the blueprint has none of it. */
    int domain(PooledQuestion question) {
        return domains.getOrDefault(question.domain(), -1);
    }

    int worth(Shelves.Kind kind) {
        return design().countsPoints() ? kind.points() : 1;
    }

    /** By domain. */
    List<List<Stock>> stocks() {
        return stocks;
    }

    /** Case studies or series, by pool in the order of the pools. */
    List<List<Shelves.Group>> groups(String stimulusKind) {
        return order.wanted().pools().stream()
                .map(pool -> pools.shelves().groups(stimulusKind, pool, order.wanted().language())).toList();
    }

    /** Questions of a group that could stand in a form. */
    List<PooledQuestion> usable(Shelves.Group group) {
        return group.questions().stream()
                .filter(question -> Wanted.admits(order.wanted().types(), question.type()) && domain(question) >= 0
                        && isOffered(question))
                .toList();
    }

    List<List<PooledQuestion>> pilots() {
        return order.wanted().pools().stream()
                .flatMap(pool -> pools.shelves().pilots(pool, order.wanted().language()).stream())
                .filter(this::isAdmitted).map(Shelves.Shelf::questions).toList();
    }

    /** False for what was seen when that can't stand in. */
    boolean isOffered(PooledQuestion question) {
        return repeats() || !seenAt.containsKey(question.questionId());
    }

    /** How many of each kind of single question the learner has had. */
    Map<Shelves.Kind, Integer> seenSingles() {
        Map<Shelves.Kind, Integer> counts = new HashMap<>();
        seenAt.keySet().forEach(id -> pools.find(id).filter(question -> !question.pilot() && question.stimulusId() == null)
                .ifPresent(question -> counts.merge(Shelves.Kind.of(question), 1, Integer::sum)));
        return counts;
    }

    /** Trays for one try. An exposure cap leaves each question the same chance to be looked at, which is the cap. */
    Tray[][] trays(RandomGenerator random) {
        Tray[][] trays = new Tray[stocks.size()][];
        for (int domain = 0; domain < trays.length; domain++) {
            List<Stock> there = stocks.get(domain);
            trays[domain] = new Tray[there.size()];
            int offset = offset(random);
            int before = 0;
            for (int i = 0; i < there.size(); i++) {
                Shelves.Shelf shelf = there.get(i).shelf();
                int all = before + shelf.questions().size();
                trays[domain][i] = new Tray(shelf, domain, there.get(i).rank(), share(all, offset) - share(before, offset));
                before = all;
            }
        }
        return trays;
    }

    /** Where rounding begins, at random: so a share of a few questions comes out right on average. */
    int offset(RandomGenerator random) {
        return design().exposureCap() == Design.PERCENT ? 0 : random.nextInt(Design.PERCENT);
    }

    /** How many of so many questions may be looked at. */
    int share(int questions, int offset) {
        return Math.toIntExact(((long) questions * design().exposureCap() + offset) / Design.PERCENT);
    }
}
