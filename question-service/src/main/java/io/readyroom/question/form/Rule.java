package io.readyroom.question.form;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can stand in the way of a form. */
public enum Rule {

    /** A domain has fewer questions, or points, than its weight asks for. */
    DOMAIN,
    /** Of a type there are too few. */
    TYPE,
    /** Of a type there would have to be too many, because the domains have too few of others. */
    TYPE_MAX,
    CASE_STUDIES,
    SERIES,
    PILOTS,
    /** There are enough, but each of them would appear in too many forms. */
    EXPOSURE,
    /** There are enough, but those that are left are enemies, or siblings, of one another. */
    ENEMIES,
    /** Each rule can be kept, all of them together can't. */
    COMBINATION,
    /** Nothing was found, and it wasn't proved that there is nothing. */
    NOT_FOUND;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
