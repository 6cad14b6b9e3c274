package io.readyroom.exam.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a client may want, before it is known of which session and with which revision: so it can be generated and shrunk. */
sealed interface Act {

    /**
     * The call that this is at the moment.
     *
     * @return empty for a wish about a session as long as the client knows none
     */
    Optional<Call> call(Optional<String> session, Player player);

    /** Acts that say less and may fail alike. */
    default Stream<Act> simpler() {
        return Stream.empty();
    }

    /**
     * Starts a session.
     *
     * @param key number of an Idempotency-Key, 0 for a start without
     */
    record Start(int key, Rules rules) implements Act {

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return Optional.of(key == 0 ? new Request.Start(player.freshName(), false, rules)
                    : new Request.Start("key-" + key, true, rules));
        }
    }

    /**
     * Answers.
     *
     * @param ahead the revision, counted from the highest that the client has sent to that position
     */
    record Answer(int position, int ahead, Wording wording, Boolean flagged) implements Act {

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return session.map(name -> request(name, player));
        }

        private Request.Answer request(String session, Player player) {
            int revision = Math.max(1, player.highestRevision(session, position) + ahead);
            return new Request.Answer(session, position, revision, wording.response(player.rules(session), position),
                    wording != Wording.UNFIT, flagged);
        }
    }

    /** Which of a few responses. */
    enum Wording {
        ONE,
        OTHER,
        CLEARED,
        UNFIT;

        /** JSON in the shape of the question at a position, but for the unfit one. */
        String response(Rules rules, int position) {
            String letter = this == ONE ? "\"a\"" : "\"b\"";
            return switch (this) {
                case CLEARED -> null;
                case UNFIT -> "{\"choice\":\"none of these\"}";
                case ONE, OTHER -> rules.adaptive() ? "{\"choice\":" + letter + "}"
                        : position == 2 ? "{\"choices\":[" + letter + "]}"
                                : position == Rules.POSITIONS ? "{\"text\":" + letter + "}" : "{\"choice\":" + letter + "}";
            };
        }
    }

    /** Answers, gathered. */
    record Gathered(List<Answer> answers) implements Act {

        @Override
        public Stream<Act> simpler() {
            return IntStream.range(0, answers.size()).mapToObj(left -> answers.size() == 1 ? answers.get(0)
                    : new Gathered(IntStream.range(0, answers.size()).filter(i -> i != left).mapToObj(answers::get).toList()));
        }

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return session
                    .map(name -> new Batch(name, answers.stream().map(answer -> answer.request(name, player)).toList()));
        }
    }

    /**
     * Goes on as the session has it: to the next section, or the next question.
     *
     * @param number of the section to finish, or the position of the question to skip; 0 skips none
     */
    record GoOn(int number) implements Act {

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return session.map(name -> player.rules(name).adaptive() ? new Onward.Next(name, number)
                    : new Onward.Finish(name, number));
        }
    }

    /**
     * Reads a page of questions.
     *
     * @param bare as {@link Reading.Questions} has it
     */
    record Page(int from, int limit, boolean bare) implements Act {

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return session.map(name -> new Reading.Questions(name, from, limit, bare));
        }
    }

    /** Submits, abandons, pauses, resumes, takes a break or ends it. */
    record Move(Request.Move.Verb verb) implements Act {

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return session.map(name -> new Request.Move(name, verb));
        }
    }

    /** Reads. */
    enum Read implements Act {
        OVERVIEW,
        QUESTIONS,
        SESSIONS;

        @Override
        public Optional<Call> call(Optional<String> session, Player player) {
            return switch (this) {
                case OVERVIEW -> session.map(Reading.Look::new);
                case QUESTIONS -> session.map(Reading.Questions::all);
                case SESSIONS -> Optional.of(new Reading.Sessions(player.known()));
            };
        }
    }
}
