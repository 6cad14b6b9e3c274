package io.readyroom.exam.model;

/**
 * The learner's accommodation is another one. Told by an event, not by HTTP.
 *
 * @param upAtEarliest when the time of a session may be up whose deadline would have passed by that, but for a minute
 */
record Accommodate(World.Accommodation accommodation, long upAtEarliest) implements Request {

    static final Reply DONE = Reply.done("accommodated");

    @Override
    public World.Effect on(World world) {
        return new World.Effect(world.accommodated(accommodation, upAtEarliest), DONE);
    }

    @Override
    public Http http(Known known) {
        throw new UnsupportedOperationException("not asked by HTTP");
    }

    @Override
    public Reply read(Heard heard, Known known) {
        throw new UnsupportedOperationException("not asked by HTTP");
    }
}
