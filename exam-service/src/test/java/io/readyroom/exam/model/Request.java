package io.readyroom.exam.model;

import java.util.List;
import java.util.function.Predicate;

/** Something that happens to the model at one moment, and is answered for itself. */
sealed interface Request extends Call
        permits Request.Start, Request.Answer, Request.Move, Onward, Accommodate, Reading {

    World.Effect on(World world);

    /** The service's answer, in the model's words. */
    Reply read(Heard heard, Known known);

    @Override
    default List<Request> requests() {
        return List.of(this);
    }

    @Override
    default Predicate<List<Reply>> allows(Heard heard, Known known) {
        Reply reply = read(heard, known);
        return replies -> replies.get(0).explains(reply);
    }

    /**
     * Starts a session.
     *
     * @param name of the session in the model, and the Idempotency-Key if it is {@code keyed}
     */
    record Start(String name, boolean keyed, Rules rules) implements Request {

        @Override
        public World.Effect on(World world) {
            Sitting earlier = world.sittings().get(name);
            if (earlier != null && !earlier.rules().equals(rules)) {
                return new World.Effect(world, Reply.KEY_REUSED);
            }
            World after = earlier == null ? world.put(name, Sitting.started(rules, world.accommodation().extra())) : world;
            return new World.Effect(after, new Reply(201, "started " + name + " " + rules + " open answered 0"));
        }

        /** Without a key it starts another session each time. */
        @Override
        public boolean isWorthRepeating() {
            return keyed;
        }

        @Override
        public Http http(Known known) {
            return new Http("POST", "", "{\"exam\":\"" + rules.exam() + "\",\"mode\":\"" + rules.mode() + "\"}",
                    keyed ? name : null);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            return heard.status() == 201 ? new Reply(201, "started " + known.meet(name, heard.text("id")) + " "
                    + heard.text("exam") + " " + heard.text("status") + " answered " + heard.text("answeredCount"))
                    : heard.problem();
        }
    }

    /**
     * Answers, by a request of its own or as one of a batch.
     *
     * @param response JSON, null clears
     */
    record Answer(String session, int position, int revision, String response, boolean fits, Boolean flagged)
            implements
                Request {

        @Override
        public World.Effect on(World world) {
            return world.with(session, sitting -> sitting.answer(this));
        }

        @Override
        public Http http(Known known) {
            return new Http("PUT", known.path(session) + "/answers/" + position, "{" + fields() + "}", null);
        }

        /** The fields of the body. */
        String fields() {
            return "\"response\":" + response + ",\"revision\":" + revision
                    + (flagged == null ? "" : ",\"flagged\":" + flagged);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            if (heard.status() != 200) {
                return heard.problem();
            }
            Reply saved = acknowledged(heard.text("revision"), heard.text("savedAt"), known);
            return heard.tellsWorth() ? saved.told() : saved;
        }

        /** A revision is saved at one moment only, however often that is told. */
        Reply acknowledged(String saved, String savedAt, Known known) {
            return Reply.done("saved " + saved + known.same("revision " + saved + " of " + session + "/" + position, savedAt));
        }
    }

    /** Submits, abandons, pauses, resumes, takes a break or ends it. */
    record Move(String session, Verb verb) implements Request {

        /** What a session can be told. */
        enum Verb {
            SUBMIT,
            ABANDON,
            PAUSE,
            RESUME,
            BREAK,
            END_BREAK;

            String path() {
                return switch (this) {
                    case BREAK -> "breaks";
                    case END_BREAK -> "breaks/end";
                    case SUBMIT, ABANDON, PAUSE, RESUME -> name().toLowerCase(java.util.Locale.ROOT);
                };
            }

            private Sitting.After on(Sitting sitting) {
                return switch (this) {
                    case SUBMIT -> sitting.submit();
                    case ABANDON -> sitting.abandon();
                    case PAUSE -> sitting.pause();
                    case RESUME -> sitting.resume();
                    case BREAK -> sitting.takeBreak();
                    case END_BREAK -> sitting.endBreak();
                };
            }
        }

        @Override
        public World.Effect on(World world) {
            return world.with(session, verb::on);
        }

        @Override
        public Http http(Known known) {
            return new Http("POST", known.path(session) + "/" + verb.path(), null, null);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            if (heard.status() >= 400) {
                return heard.problem();
            }
            String submittedAt = heard.text("submittedAt");
            return new Reply(heard.status(), heard.text("status")
                    + (submittedAt == null ? "" : known.same("the submission of " + session, submittedAt)));
        }
    }
}
