package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Collects what of an item does not come through, each thing once. */
final class Losses {

    private final Set<Loss> found = new LinkedHashSet<>();

    void add(Part part, String why) {
        found.add(new Loss(part, why));
    }

    void addAll(List<Loss> losses) {
        found.addAll(losses);
    }

    List<Loss> list() {
        return new ArrayList<>(found);
    }
}
