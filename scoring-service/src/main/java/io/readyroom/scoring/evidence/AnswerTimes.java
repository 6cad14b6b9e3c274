package io.readyroom.scoring.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Answer;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;
import io.smallrye.mutiny.Uni;

/**
 * How long questions of a type usually take in an exam. Counted in memory and exchanged with the database from time
 * to time: the few rows of an exam would be everybody's, and a result must not wait for another's because of a
 * median. For the same reason it is approximate: a batch that is done again counts twice, and what a process had not
 * stored when it died is lost.
 */
@ApplicationScoped
class AnswerTimes {

    private static final Logger LOG = Logger.getLogger(AnswerTimes.class);

    private final AnswerTimeRepository repository;
    private final AtomicReference<Map<Bin, Long>> counted = new AtomicReference<>(new ConcurrentHashMap<>());
    private volatile Map<Kind, Long> medians = Map.of();

    AnswerTimes(AnswerTimeRepository repository) {
        this.repository = repository;
    }

    /** Whoever had the keys at hand needed no time to find them: such a session is left out. */
    void add(ExamSessionSubmitted session) {
        if (!session.measured()) {
            return;
        }
        Map<Integer, Slot> slots = session.slots().stream().collect(Collectors.toMap(Slot::position, Function.identity()));
        for (Answer answer : session.answers()) {
            Slot slot = slots.get(answer.position());
            if (slot != null && answer.isGiven() && TimeBins.isTime(answer.timeSpentMs())) {
                Kind kind = new Kind(session.exam(), slot.type().slug());
                counted.get().merge(new Bin(kind, TimeBins.bin(answer.timeSpentMs())), 1L, Long::sum);
            }
        }
    }

    /** The median in milliseconds by type, 0 where it isn't known yet. */
    ToLongFunction<QuestionType> mediansMs(String exam) {
        return type -> medians.getOrDefault(new Kind(exam, type.slug()), 0L);
    }

    @Scheduled(every = "{readyroom.evidence.answer-times}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> exchange() {
        return repository.add(counted.getAndSet(new ConcurrentHashMap<>()))
                .chain(repository::mediansMs)
                .invoke(stored -> medians = stored)
                .onFailure().invoke(failure -> LOG.warnf("Answer times can't be exchanged, next time: %s", failure))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    /** @param type slug */
    record Kind(String exam, String type) {
    }

    record Bin(Kind kind, int bin) {
    }
}
