package io.readyroom.question.interchange.qti;

/**
 * Why an item doesn't become a question. Thrown from deep within the reading of an item and caught by {@link ItemReader} alone,
 * which makes an outcome of it; unchecked, because nobody between could do anything about it.
 */
final class ItemProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean failed;
    private final transient XmlElement element;

    private ItemProblem(boolean failed, String why, XmlElement element) {
        super(why, null, false, false);
        this.failed = failed;
        this.element = element;
    }

    /** Well formed, but nothing that we have. */
    static ItemProblem skipped(String why) {
        return new ItemProblem(false, why, null);
    }

    static ItemProblem skipped(String why, XmlElement element) {
        return new ItemProblem(false, why, element);
    }

    /** Not right. */
    static ItemProblem failed(String why) {
        return new ItemProblem(true, why, null);
    }

    static ItemProblem failed(String why, XmlElement element) {
        return new ItemProblem(true, why, element);
    }

    boolean isFailed() {
        return failed;
    }

    /** Where it is, or null. */
    XmlElement element() {
        return element;
    }
}
