package io.readyroom.question.interchange.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.DraftBatch.Wish;
import io.readyroom.question.bank.StimulusTexts;
import io.smallrye.mutiny.Uni;

/** Makes wishes of questions: each with the text of the stimulus that it names, and no id twice in a file. */
@Singleton
class Wishes {

    private final StimulusTexts stimuli;
    private final JobReport report;

    Wishes(StimulusTexts stimuli, JobReport report) {
        this.stimuli = stimuli;
        this.report = report;
    }

    /**
     * Of a batch.
     *
     * @param whys by number, why an item is no wish
     */
    record Sorted(Map<Integer, Wish> wishes, Map<Integer, String> whys) {
    }

    /** Finds those whose id was met before, in this batch or in an earlier one of the job. @return why, by number */
    Uni<Map<Integer, String>> repeated(Transaction tx, UUID job, List<CheckedItem> items) {
        List<CheckedItem> questions = items.stream().filter(CheckedItem::isQuestion).toList();
        return report.earlier(tx, job, questions.stream().map(CheckedItem::sourceId).toList()).map(earlier -> {
            Map<Integer, String> whys = new HashMap<>();
            Map<String, Integer> met = new HashMap<>(earlier);
            for (CheckedItem item : questions) {
                Integer before = met.putIfAbsent(item.sourceId(), item.number());
                if (before != null) {
                    whys.put(item.number(), "Its id stands twice in the file, first at item " + before + ".");
                }
            }
            return whys;
        });
    }

    /** @param known ids of stimuli that the file has brought, by their bank ids */
    Uni<Sorted> of(Transaction tx, Map<Integer, AuthoredQuestion> questions, Map<String, UUID> known) {
        List<String> wanted = questions.values().stream().map(AuthoredQuestion::stimulus).filter(Objects::nonNull)
                .filter(name -> !known.containsKey(name)).distinct().toList();
        Uni<Map<String, UUID>> found = wanted.isEmpty() ? Uni.createFrom().item(Map.of()) : stimuli.current(tx, wanted);
        return found.map(more -> {
            Map<Integer, Wish> wishes = new HashMap<>();
            Map<Integer, String> whys = new HashMap<>();
            questions.forEach((number, question) -> {
                String name = question.stimulus();
                UUID text = name == null ? null : known.getOrDefault(name, more.get(name));
                if (name != null && text == null) {
                    whys.put(number, "It belongs to the stimulus " + name + ", which is neither in the file nor in the bank.");
                } else {
                    wishes.put(number, new Wish(question, text));
                }
            });
            return new Sorted(wishes, whys);
        });
    }

    /** In the order of their numbers. */
    static List<Integer> numbers(Sorted sorted) {
        List<Integer> numbers = new ArrayList<>(sorted.wishes().keySet());
        numbers.sort(null);
        return numbers;
    }
}
