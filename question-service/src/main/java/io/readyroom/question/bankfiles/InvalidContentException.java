package io.readyroom.question.bankfiles;

import java.util.List;
import java.util.stream.Collectors;

/** Files that aren't right. Lists everything that was found, each with file and field; quotes no value, which may be a key. */
public final class InvalidContentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Flaw> flaws;

    InvalidContentException(List<Flaw> flaws) {
        super(flaws.size() + " flaws in catalogue and bank files:\n  "
                + flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n  ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
