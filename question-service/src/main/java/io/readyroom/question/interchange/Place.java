package io.readyroom.question.interchange;

/**
 * Where something stands, as far as it is known.
 *
 * @param file in the package, or null where there is only one
 * @param line from 1, or null
 * @param element what of the format: an element's name, a column, a field; or null
 */
public record Place(String file, Integer line, String element) {

    public static Place line(int line) {
        return new Place(null, line, null);
    }

    public Place at(String what) {
        return new Place(file, line, what);
    }

    public Place in(String name) {
        return new Place(name, line, element);
    }
}
