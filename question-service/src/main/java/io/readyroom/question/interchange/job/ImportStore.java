package io.readyroom.question.interchange.job;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.DraftBatch;
import io.readyroom.question.bank.DraftBatch.Fate;
import io.readyroom.question.bank.DraftBatch.Verdict;
import io.readyroom.question.bank.StimulusTexts;
import io.smallrye.mutiny.Uni;

/** Stores a batch of items in the caller's transaction: drafts, lines of the report, progress. A dry run writes no drafts. */
@Singleton
class ImportStore {

    private static final String UNCHANGED = "The bank says the same.";

    private final DraftBatch drafts;
    private final Wishes wishes;
    private final StimulusTexts stimuli;
    private final JobReport report;
    private final JobProgress progress;

    ImportStore(DraftBatch drafts, Wishes wishes, StimulusTexts stimuli, JobReport report, JobProgress progress) {
        this.drafts = drafts;
        this.wishes = wishes;
        this.stimuli = stimuli;
        this.report = report;
        this.progress = progress;
    }

    /** @param known stimuli of the file so far */
    Uni<Void> store(Transaction tx, ImportJob job, List<CheckedItem> items, Map<String, UUID> known) {
        Map<Integer, String> whys = new HashMap<>();
        Map<Integer, Verdict> verdicts = new HashMap<>();
        return wishes.repeated(tx, job.id(), items).invoke(whys::putAll)
                .chain(() -> wishes.of(tx, questions(items, whys), known))
                .invoke(sorted -> whys.putAll(sorted.whys()))
                .chain(sorted -> settle(tx, job, sorted).invoke(verdicts::putAll))
                .chain(() -> tell(tx, job, items.stream().map(item -> line(item, whys, verdicts)).toList()));
    }

    /** Carries out what can be: by number what became of each wish. */
    Uni<Map<Integer, Verdict>> settle(Transaction tx, ImportJob job, Wishes.Sorted sorted) {
        List<Integer> numbers = Wishes.numbers(sorted);
        List<DraftBatch.Wish> wanted = numbers.stream().map(sorted.wishes()::get).toList();
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Uni<Void> lock = job.settings().dryRun() ? Uni.createFrom().voidItem()
                : drafts.lock(tx, wanted.stream().map(wish -> wish.question().sourceId()).toList());
        return lock.chain(() -> drafts.decide(tx, job.target(), wanted))
                .call(decided -> job.settings().dryRun() ? Uni.createFrom().voidItem()
                        : drafts.carryOut(tx, job.target(), decided))
                .map(decided -> byNumber(numbers, decided));
    }

    /** The id of a stimulus' text; a dry run makes one up for a text that isn't there. */
    Uni<UUID> stimulus(Transaction tx, ImportJob job, AuthoredStimulus stimulus) {
        return job.settings().dryRun() ? stimuli.find(tx, stimulus).map(found -> found.orElseGet(Ids::next))
                : stimuli.keep(tx, stimulus);
    }

    private Uni<Void> tell(Transaction tx, ImportJob job, List<ReportItem> lines) {
        return report.add(tx, job.id(), lines).chain(() -> progress.add(tx, job.id(), JobProgress.of(lines)));
    }

    private static Map<Integer, AuthoredQuestion> questions(List<CheckedItem> items, Map<Integer, String> whys) {
        Map<Integer, AuthoredQuestion> questions = new LinkedHashMap<>();
        items.stream().filter(item -> item.isQuestion() && !whys.containsKey(item.number()))
                .forEach(item -> questions.put(item.number(), item.question()));
        return questions;
    }

    private static ReportItem line(CheckedItem item, Map<Integer, String> whys, Map<Integer, Verdict> verdicts) {
        if (!item.isQuestion()) {
            return item.report();
        }
        String why = whys.get(item.number());
        return why != null ? item.report(ReportItem.FAILED, why) : told(item, verdicts.get(item.number()));
    }

    private static ReportItem told(CheckedItem item, Verdict verdict) {
        return switch (verdict.fate()) {
            case REFUSED -> item.report(ReportItem.FAILED, verdict.why());
            case UNCHANGED -> item.report(ReportItem.SKIPPED, UNCHANGED).as(verdict.questionId(), verdict.number());
            case CREATE, NEXT, EDIT -> item.report(ReportItem.IMPORTED, null).as(verdict.questionId(), verdict.number());
        };
    }

    /** What the line of an item that was staged says now. */
    static ReportItem told(int number, Verdict verdict) {
        ReportItem line = ReportItem.of(number, verdict.fate() == Fate.UNCHANGED ? ReportItem.SKIPPED : ReportItem.IMPORTED,
                null, verdict.wish().question().sourceId(), verdict.fate() == Fate.UNCHANGED ? UNCHANGED : null, List.of());
        return line.as(verdict.questionId(), verdict.number());
    }

    private static Map<Integer, Verdict> byNumber(List<Integer> numbers, List<Verdict> decided) {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            verdicts.put(numbers.get(i), decided.get(i));
        }
        return verdicts;
    }
}
