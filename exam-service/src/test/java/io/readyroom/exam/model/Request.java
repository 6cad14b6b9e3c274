package io.readyroom.exam.model;

import java.util.List;
import java.util.function.Predicate;

/** Something that happens to the model at one moment, and is answered for itself. */
sealed interface Request extends Call permits Request.Start, Request.Answer, Request.Move, Reading {

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
        return replies -> replies.get(0).equals(reply);
    }

    /**
     * Starts a session.
     *
     * @param name of the session in the model, and the Idempotency-Key if it is {@code keyed}
     */
    record Start(String name, boolean keyed, String exam) implements Request {

        @Override
        public World.Effect on(World world) {
            Sitting earlier = world.sittings().get(name);
            if (earlier != null && !earlier.exam().equals(exam)) {
                return new World.Effect(world, Reply.KEY_REUSED);
            }
            World after = earlier == null ? world.put(name, Sitting.started(exam)) : world;
            return new World.Effect(after, new Reply(201, "started " + name + " " + exam + " open answered 0"));
        }

        @Override
        public Http http(Known known) {
            return new Http("POST", "", "{\"exam\":\"" + exam + "\",\"mode\":\"free\"}", keyed ? name : null);
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
            if (position < 1 || position > Sitting.POSITIONS) {
                return new World.Effect(world, Reply.NOT_FOUND);
            }
            return fits ? world.with(session, sitting -> sitting.answer(position, revision, response, flagged))
                    : new World.Effect(world, Reply.INVALID_RESPONSE);
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
            return heard.status() == 200 ? acknowledged(heard.text("revision"), heard.text("savedAt"), known)
                    : heard.problem();
        }

        /** A revision is saved at one moment only, however often that is told. */
        Reply acknowledged(String saved, String savedAt, Known known) {
            return Reply.done("saved " + saved + known.same("revision " + saved + " of " + session + "/" + position, savedAt));
        }
    }

    /** Submits, abandons, pauses or resumes. */
    record Move(String session, Verb verb) implements Request {

        /** What a session can be told. */
        enum Verb {
            SUBMIT,
            ABANDON,
            PAUSE,
            RESUME;

            String path() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }

            private Sitting.After on(Sitting sitting) {
                return switch (this) {
                    case SUBMIT -> sitting.submit();
                    case ABANDON -> sitting.abandon();
                    case PAUSE -> sitting.pause();
                    case RESUME -> sitting.resume();
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
