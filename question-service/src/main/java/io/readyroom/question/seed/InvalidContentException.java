package io.readyroom.question.seed;

import java.util.List;

/** Files that aren't right. Lists everything that was found, each with file and field; quotes no value, which may be a key. */
final class InvalidContentException extends RuntimeException {

    private final transient List<String> flaws;

    InvalidContentException(List<String> flaws) {
        super(flaws.size() + " flaws in catalogue and bank files:\n  " + String.join("\n  ", flaws));
        this.flaws = List.copyOf(flaws);
    }

    List<String> flaws() {
        return flaws;
    }
}
