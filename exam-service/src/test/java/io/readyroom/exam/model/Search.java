package io.readyroom.exam.model;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import net.jqwik.api.RandomGenerator;

/**
 * Plays generated sequences, several at once, until one fails; that one is then shrunk as long as it keeps failing. A failure
 * that depends on a race may not come again, and stays as it is then.
 */
final class Search {

    /** So many learners at once that answers share statements, few enough for a small machine. */
    private static final int LEARNERS = 6;
    private static final Duration LONGEST_SHRINKING = Duration.ofSeconds(40);

    private final Client client;
    private final Tally tally;
    private final AtomicBoolean failed = new AtomicBoolean();

    Search(Client client, Tally tally) {
        this.client = client;
        this.tally = tally;
    }

    /**
     * Looks for a sequence that the service fails.
     *
     * @param seed of the first; the next ones have the next ones
     */
    Optional<Failure> run(long seed, int tries) {
        RandomGenerator<Sequence> generator = Sequence.any().generator(1000, false);
        ExecutorService learners = Executors.newFixedThreadPool(LEARNERS);
        try {
            // jqwik makes values on its own thread only: here, before the learners begin.
            List<Candidate> candidates = LongStream.range(seed, seed + tries)
                    .mapToObj(
                            one -> new Candidate(one, generator.next(new Random(new SplittableRandom(one).nextLong())).value()))
                    .toList();
            List<CompletableFuture<Optional<Failure>>> plays = candidates.stream()
                    .map(one -> CompletableFuture
                            .supplyAsync(() -> failed.get() ? Optional.<Failure> empty() : play(one), learners))
                    .toList();
            return plays.stream().map(CompletableFuture::join).flatMap(Optional::stream).findFirst().map(this::shrink);
        } finally {
            learners.shutdown();
        }
    }

    private Failure shrink(Failure found) {
        Instant end = Instant.now().plus(LONGEST_SHRINKING);
        Failure smallest = found;
        Optional<Failure> smaller = Optional.of(found);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallest.candidate().smaller().takeWhile(one -> Instant.now().isBefore(end))
                    .map(this::play).flatMap(Optional::stream).findFirst();
        }
        return smallest;
    }

    private Optional<Failure> play(Candidate candidate) {
        try (Database database = new Database()) {
            new Player(client, database, tally).play(candidate.sequence());
            return Optional.empty();
        } catch (AssertionError wrong) {
            failed.set(true);
            return Optional.of(new Failure(candidate, wrong));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sequence to be played, and the seed that it comes from. */
    private record Candidate(long seed, Sequence sequence) {

        private Stream<Candidate> smaller() {
            return sequence.smaller().map(one -> new Candidate(seed, one));
        }
    }

    /** A sequence that failed. */
    record Failure(Candidate candidate, AssertionError wrong) {

        String describe() {
            return "Replay with -Dreadyroom.seed=" + candidate.seed() + " -Dreadyroom.property.tries=1; shrunk to\n"
                    + candidate.sequence() + "\n" + wrong.getMessage();
        }
    }
}
