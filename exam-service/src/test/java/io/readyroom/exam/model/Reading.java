package io.readyroom.exam.model;

import java.util.Set;
import java.util.stream.Collectors;

/** A request for something to see. */
sealed interface Reading extends Request {

    @Override
    default boolean isWorthRepeating() {
        return false;
    }

    /** Reads the overview of a session. */
    record Look(String session) implements Reading {

        @Override
        public World.Effect on(World world) {
            return world.with(session, sitting -> new Sitting.After(sitting,
                    Reply.done(sitting.shown())));
        }

        @Override
        public Http http(Known known) {
            return new Http("GET", known.path(session), null, null);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            if (heard.status() != 200) {
                return heard.problem();
            }
            String submittedAt = heard.text("submittedAt");
            return Reply.done(heard.text("status") + " answered " + heard.slots("answered") + " flagged "
                    + heard.slots("flagged") + " of " + heard.text("answeredCount") + " locked " + heard.slots("locked")
                    + " sections " + heard.sections() + heard.time()
                    + (submittedAt == null ? "" : known.same("the submission of " + session, submittedAt)));
        }
    }

    /**
     * Reads slots of a session with their answers. Where breaks lock what was seen, they are seen by this: a reading that
     * changes something.
     *
     * @param bare whether only which ones are shown is looked at: whose answer is under way at once may be read in part
     */
    record Questions(String session, int from, int limit, boolean bare) implements Reading {

        static Questions all(String session) {
            return new Questions(session, 1, 100, false);
        }

        @Override
        public World.Effect on(World world) {
            return world.with(session, sitting -> sitting.read(from, limit, bare));
        }

        @Override
        public Http http(Known known) {
            return new Http("GET", known.path(session) + "/questions?from=" + from + "&limit=" + limit, null, null);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            if (heard.status() != 200) {
                return heard.problem();
            }
            String shown = heard.positions("items", slot -> true);
            return Reply.done(bare ? shown
                    : shown + " locked " + heard.positions("items", slot -> slot.path("locked").asBoolean()) + " "
                            + heard.questions());
        }
    }

    /**
     * Lists the learner's sessions.
     *
     * @param known names of the sessions whose id the client knows; of another it can only see that it is there
     */
    record Sessions(Set<String> known) implements Reading {

        @Override
        public World.Effect on(World world) {
            return new World.Effect(world, Reply.done(world.sittings().entrySet().stream()
                    .map(entry -> (known.contains(entry.getKey()) ? entry.getKey() : "?") + " " + entry.getValue().status()
                            + " " + entry.getValue().slots().answeredCount())
                    .sorted().collect(Collectors.joining("; "))));
        }

        @Override
        public Http http(Known ignored) {
            return new Http("GET", "?limit=100", null, null);
        }

        @Override
        public Reply read(Heard heard, Known names) {
            return heard.status() == 200 ? Reply.done(heard.sessions(names).stream().sorted().collect(Collectors.joining("; ")))
                    : heard.problem();
        }
    }

    /** Anything, asked by somebody whose session it isn't: to them it isn't there. */
    record Foreign(Call call) implements Reading {

        @Override
        public World.Effect on(World world) {
            return new World.Effect(world, Reply.NOT_FOUND);
        }

        @Override
        public Http http(Known known) {
            return call.http(known);
        }

        @Override
        public Reply read(Heard heard, Known known) {
            return heard.status() < 300 ? Reply.done("somebody else's") : heard.problem();
        }
    }

    /** Looks into the database. Everything in one statement, so it is one moment, too. */
    record Database(Set<String> known) implements Reading {

        @Override
        public World.Effect on(World world) {
            return new World.Effect(world, Reply.done(world.sittings().entrySet().stream()
                    .map(entry -> (known.contains(entry.getKey()) ? entry.getKey() : "?") + " " + entry.getValue().stored())
                    .sorted().collect(Collectors.joining("\n"))));
        }

        @Override
        public Http http(Known ignored) {
            throw new UnsupportedOperationException("not asked by HTTP");
        }

        @Override
        public Reply read(Heard heard, Known ignored) {
            throw new UnsupportedOperationException("not asked by HTTP");
        }
    }
}
