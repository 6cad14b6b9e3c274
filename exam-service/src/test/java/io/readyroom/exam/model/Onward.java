package io.readyroom.exam.model;

/** Goes on within a session whose questions are not all open from the start. */
sealed interface Onward extends Request {

    /** Leaves a section. */
    record Finish(String session, int section) implements Onward {

        @Override
        public World.Effect on(World world) {
            return world.with(session, sitting -> sitting.finish(section));
        }

        @Override
        public Http http(Known known) {
            return new Http("POST", known.path(session) + "/sections/" + section + "/finish", null, null);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            return heard.status() == 200 ? Reply.done(heard.text("status")) : heard.problem();
        }
    }

    /**
     * Asks for the next question of an adaptive session.
     *
     * @param skipped position that is to be left unanswered, 0 for none
     */
    record Next(String session, int skipped) implements Onward {

        @Override
        public World.Effect on(World world) {
            return world.with(session, sitting -> sitting.next(skipped));
        }

        @Override
        public Http http(Known known) {
            return new Http("GET", known.path(session) + "/next" + (skipped == 0 ? "" : "?skip=true&position=" + skipped), null,
                    null);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            if (heard.status() != 200) {
                return heard.problem();
            }
            return Reply.done(heard.body().path("done").asBoolean()
                    ? "end after " + heard.text("questionCount") + ": " + heard.body().at("/stop/reason").asText()
                    : "at " + heard.text("position"));
        }
    }
}
