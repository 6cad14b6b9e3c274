package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Collects what of an item does not come through, each thing once; of very many things the first are named. */
final class Losses {

    private static final int MOST = 60;
    private static final Loss MORE = new Loss(Part.OTHER, "More of the same kind isn't kept.");

    private final Set<Loss> found = new LinkedHashSet<>();

    void add(Part part, String why) {
        add(new Loss(part, why));
    }

    void addAll(List<Loss> losses) {
        losses.forEach(this::add);
    }

    List<Loss> list() {
        return new ArrayList<>(found);
    }

    private void add(Loss loss) {
        // The first of each part always has a place: parts are what callers look for.
        boolean named = found.size() < MOST || found.stream().noneMatch(other -> other.part() == loss.part());
        found.add(named ? loss : MORE);
    }
}
