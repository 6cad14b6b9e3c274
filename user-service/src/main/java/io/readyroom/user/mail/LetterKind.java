package io.readyroom.user.mail;

/** What letters there are. */
public enum LetterKind {

    VERIFICATION("verification"),
    ADDRESS_TAKEN("address-taken"),
    PASSWORD_RESET("password-reset");

    private final String code;

    LetterKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static LetterKind of(String code) {
        for (LetterKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such letter: " + code);
    }
}
