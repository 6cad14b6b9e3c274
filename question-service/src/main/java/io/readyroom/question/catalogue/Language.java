package io.readyroom.question.catalogue;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Languages that catalogue texts are kept in. English is complete; the others fall back to it, and the answer says so. */
public enum Language {

    EN,
    DE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first of the accepted languages that there is; English otherwise. */
    public static Language bestOf(List<Locale> accepted) {
        for (Locale locale : accepted) {
            for (Language language : values()) {
                if (language.tag().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return EN;
    }
}
