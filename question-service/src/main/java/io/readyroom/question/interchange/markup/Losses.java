package io.readyroom.question.interchange.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Collects what a text lost, each once; a text with very many different losses names the first. */
final class Losses {

    private static final int MOST = 20;

    private final Set<Loss> found = new LinkedHashSet<>();

    void markup(String why) {
        add(new Loss(Part.MARKUP, why));
    }

    void image(String why) {
        add(new Loss(Part.IMAGE, why));
    }

    /** What an element would have run; it never comes through. */
    void handlers(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                markup("A script in " + attribute.getKey() + " was left out.");
            }
        }
    }

    List<Loss> list() {
        return List.copyOf(found);
    }

    private void add(Loss loss) {
        // The first of each part always has a place: parts are what callers look for.
        if (found.size() < MOST || found.stream().noneMatch(other -> other.part() == loss.part())) {
            found.add(loss);
        }
    }
}
