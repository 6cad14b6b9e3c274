package io.readyroom.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.submission.Submission;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Promise: streamed sums are what a full recomputation gives, however results come in batches, and after results were made
 * again. A
 * stub would drift: forget what a correction takes away, or count repeats, pilots and guesses.
 */
class StatisticsPropertiesTest {

    @Property(tries = 15)
    void streamedSumsAreThoseOfAFullRecomputation(@ForAll long seed) {
        GeneratedSittings generated = new GeneratedSittings(seed);
        Random random = new Random(seed);
        List<Submission> submissions = new ArrayList<>();
        List<ScoredExam> results = new ArrayList<>();
        Delta sums = Delta.none();
        for (int batch = 0; batch < 6; batch++) {
            Delta delta = Delta.none();
            for (int i = random.nextInt(12); i >= 0; i--) {
                Submission submission = generated.next();
                ScoredExam scored = generated.score(submission, 1);
                submissions.add(submission);
                results.add(scored);
                if (submission.session().measures()) {
                    delta.add(SittingMeasures.of(submission, scored), 1);
                }
            }
            sums.addAll(stored(delta));
            sums = stored(sums);
        }
        assertRecomputed(sums, submissions, results);

        generated.correctAKey();
        generated.correctAKey();
        sums.addAll(stored(madeAgain(generated, submissions, results)));
        assertRecomputed(sums, submissions, results);
    }

    private static Delta madeAgain(GeneratedSittings generated, List<Submission> submissions, List<ScoredExam> results) {
        Delta delta = Delta.none();
        for (int i = 0; i < submissions.size(); i++) {
            Rescored again = new Rescored(submissions.get(i), results.get(i), generated.score(submissions.get(i), 2));
            results.set(i, again.after());
            if (again.submission().session().measures()) {
                delta.add(SittingMeasures.of(again.submission(), again.before()), -1);
                delta.add(SittingMeasures.of(again.submission(), again.after()), 1);
            }
        }
        return delta;
    }

    /** As it comes back from the database. */
    private static Delta stored(Delta delta) {
        return SumsJson.read(SumsJson.write(delta), Delta.class);
    }

    private static void assertRecomputed(Delta sums, List<Submission> submissions, List<ScoredExam> results) {
        Recomputation recomputation = new Recomputation();
        for (int i = 0; i < submissions.size(); i++) {
            recomputation.add(submissions.get(i).content(), results.get(i).items());
        }
        assertThat(sums.items().keySet()).containsAll(recomputation.versions());
        sums.items().forEach(recomputation::assertEquals);
        sums.exams().values().forEach(recomputation::assertEquals);
        assertThat(new HashSet<>(sums.exams().keySet())).hasSizeLessThanOrEqualTo(1);
    }
}
