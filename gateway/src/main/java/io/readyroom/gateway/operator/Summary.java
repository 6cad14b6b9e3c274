package io.readyroom.gateway.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says in a sentence where a session stands. */
final class Summary {

    private static final String EXAM = "exam-service";
    private static final String SCORING = "scoring-service";
    private static final int SHORT_SECONDS = 60;
    private static final int LONG_MINUTES = 120;

    private final Told told;

    private Summary(Told told) {
        this.told = told;
    }

    static String of(Told told) {
        return new Summary(told).sentence();
    }

    private String sentence() {
        Optional<ToldEntry> submitted = told.first("submitted");
        if (submitted.isPresent()) {
            return handedIn(submitted.get());
        }
        if (told.isMissing(EXAM)) {
            return withoutExamService();
        }
        return told.first("abandoned").map(entry -> "Abandoned at %s; it gets no result.".formatted(time(entry.at())))
                .or(() -> told.first("break").map(entry -> "On a break since %s.".formatted(time(entry.at()))))
                .or(() -> told.first("paused").map(entry -> "Paused since %s.".formatted(time(entry.at()))))
                .or(() -> told.first("started").map(entry -> "Running since %s.".formatted(time(entry.at()))))
                .orElse("exam-service knows nothing of it; see the entries.");
    }

    private String handedIn(ToldEntry submitted) {
        String who = submitted.text("submittedBy").equals("learner") ? "by the learner" : "when the time was up";
        Optional<ToldEntry> graded = told.first("graded");
        if (graded.isPresent()) {
            return "Submitted %s at %s, scored %s later, revision %s is current.".formatted(who, time(submitted.at()),
                    length(submitted.at(), graded.get().at()), currentRevision());
        }
        return "Submitted %s %s ago, %s".formatted(who, length(submitted.at(), told.readAt()), withoutResult());
    }

    private String withoutResult() {
        Optional<ToldEntry> acknowledged = told.first("acknowledged");
        if (told.isMissing(SCORING)) {
            return acknowledged.map(entry -> "scored by %s; scoring-service does not answer now.".formatted(time(entry.at())))
                    .orElse("no result yet as far as is known: scoring-service does not answer.");
        }
        if (acknowledged.isPresent()) {
            return "scored by %s, but scoring-service has no result of it now.".formatted(time(acknowledged.get().at()));
        }
        return "no result yet: " + told.first("parked")
                .map(entry -> "it waits for the key of a question since %s.".formatted(time(entry.at())))
                .or(() -> told.first("received").map(entry -> "scoring-service received it at %s and has not graded it."
                        .formatted(time(entry.at()))))
                .orElseGet(this::onTheWay);
    }

    /** The first time that it was published counts: it stays on its topic. */
    private String onTheWay() {
        Optional<ToldEntry> event = told.entries().filter(entry -> entry.event().isPresent())
                .filter(entry -> entry.text("type").equals("ExamSessionSubmitted")).min(Comparator.comparing(ToldEntry::at));
        return "scoring-service has not received it" + event
                .map(entry -> entry.time("sentAt").map(sent -> "; it was sent at %s.".formatted(time(sent)))
                        .orElse("; it still waits in the outbox of exam-service."))
                .orElse(".");
    }

    private String withoutExamService() {
        return "exam-service does not answer. " + told.first("graded")
                .map(entry -> "Scored at %s, revision %s is current.".formatted(time(entry.at()), currentRevision()))
                .or(() -> told.first("parked").map(entry -> "Since %s it waits for the key of a question."
                        .formatted(time(entry.at()))))
                .orElse("It was submitted, and is not scored.");
    }

    private String currentRevision() {
        return told.entries().filter(entry -> entry.detail().path("current").asBoolean()).map(entry -> entry.text("revision"))
                .findFirst().orElse("none");
    }

    private static Instant time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Never less than nothing: the two may be by different clocks. */
    private static String length(Instant from, Instant to) {
        Duration length = from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
        if (length.toSeconds() < SHORT_SECONDS) {
            return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1_000.0);
        }
        return length.toMinutes() < LONG_MINUTES ? length.toMinutes() + " min" : length.toHours() + " h";
    }
}
