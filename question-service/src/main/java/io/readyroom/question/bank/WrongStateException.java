package io.readyroom.question.bank;

/** Something was asked of a version that its status doesn't allow; the message is a sentence for whoever asked. */
public final class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What stands against it. */
    public enum Kind {

        /** Where the version stands: later, or of another one, it may be done. */
        STATE,
        /** Who asks: somebody else may do it. */
        OWN_REVIEW
    }

    private WrongStateException(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** For features around the bank, which know of states that it doesn't. */
    public static WrongStateException because(String sentence) {
        return new WrongStateException(Kind.STATE, sentence);
    }

    static WrongStateException noWay(VersionStatus from, VersionStatus to) {
        return because("A version that is " + from.wireName() + " can't become " + to.wireName() + ".");
    }

    static WrongStateException expected(VersionStatus expected, VersionStatus actual) {
        return because("This takes a version that is " + expected.wireName() + "; this one is " + actual.wireName() + ".");
    }

    static WrongStateException ownReview() {
        return new WrongStateException(Kind.OWN_REVIEW, "Whoever wrote a version, or a part of it, doesn't review it.");
    }

    static WrongStateException notApproved(int count) {
        return because(count == 1 ? "A version is not approved, or was changed after it was."
                : count + " versions are not approved, or were changed after they were.");
    }

    static WrongStateException withoutOutline(int count) {
        return because((count == 1 ? "A version names" : count + " versions name")
                + " objectives that the outline no longer has: send it back, to be written with those that there are.");
    }

    static WrongStateException unpublished() {
        return because("A version that was never published has no key to correct: edit the draft.");
    }

    static WrongStateException alreadyOpen(int number) {
        return because("Version " + number + " is still open: a question has one open version at a time.");
    }
}
