package io.readyroom.question.bank;

/** Something was asked of a version that its status doesn't allow; the message is a sentence for whoever asked. */
public final class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private WrongStateException(String sentence) {
        super(sentence, null, false, false);
    }

    static WrongStateException noWay(VersionStatus from, VersionStatus to) {
        return new WrongStateException("A version that is " + from.wireName() + " can't become " + to.wireName() + ".");
    }

    static WrongStateException expected(VersionStatus expected, VersionStatus actual) {
        return new WrongStateException("This takes a version that is " + expected.wireName() + "; this one is "
                + actual.wireName() + ".");
    }

    static WrongStateException ownReview() {
        return new WrongStateException("Whoever wrote a version doesn't review it.");
    }

    static WrongStateException notApproved(int count) {
        return new WrongStateException(count == 1 ? "A version is not approved, or was changed after it was."
                : count + " versions are not approved, or were changed after they were.");
    }

    static WrongStateException unpublished() {
        return new WrongStateException("A version that was never published has no key to correct: edit the draft.");
    }

    static WrongStateException alreadyOpen(int number) {
        return new WrongStateException("Version " + number + " is still open: a question has one open version at a time.");
    }
}
