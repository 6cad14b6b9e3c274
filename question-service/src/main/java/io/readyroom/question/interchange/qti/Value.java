package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an expression of QTI's comes to: nothing, one atom, several, or something that isn't known because it takes what isn't
 * supported. An atom is a {@link BigDecimal}, a {@link Boolean} or a {@link String}; a pair is a string with one space.
 */
record Value(boolean known, boolean ordered, List<Object> atoms) {

    static final Value UNKNOWN = new Value(false, false, List.of());
    static final Value NULL = new Value(true, false, List.of());
    static final Value TRUE = new Value(true, false, List.of(true));
    static final Value FALSE = new Value(true, false, List.of(false));

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static Value of(BigDecimal number) {
        return new Value(true, false, List.of(number));
    }

    /** The values of a declaration or a response. What isn't of its type makes it unknown. */
    static Value of(String baseType, boolean ordered, List<String> texts) {
        List<Object> atoms = new ArrayList<>();
        for (String text : texts) {
            Optional<Object> atom = atom(baseType, text);
            if (atom.isEmpty()) {
                return UNKNOWN;
            }
            atoms.add(atom.get());
        }
        return new Value(true, ordered, List.copyOf(atoms));
    }

    static Value of(String baseType, String text) {
        return of(baseType, false, List.of(text));
    }

    boolean isNull() {
        return known && atoms.isEmpty();
    }

    /** Empty unless it is one truth. */
    Optional<Boolean> truth() {
        return atoms.size() == 1 && atoms.get(0) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    /** Empty unless it is one number, or text that reads as one. */
    Optional<BigDecimal> number() {
        return atoms.size() == 1 ? number(atoms.get(0)) : Optional.empty();
    }

    boolean matches(Value other) {
        if (atoms.size() != other.atoms.size() || atoms.isEmpty()) {
            return false;
        }
        if (!ordered && !other.ordered) {
            boolean numbers = Stream.concat(atoms.stream(), other.atoms.stream()).anyMatch(BigDecimal.class::isInstance);
            return sorted(atoms, numbers).equals(sorted(other.atoms, numbers));
        }
        for (int i = 0; i < atoms.size(); i++) {
            if (!same(atoms.get(i), other.atoms.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Object atom) {
        return atoms.stream().anyMatch(own -> same(own, atom));
    }

    static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal || other instanceof BigDecimal) {
            Optional<BigDecimal> a = number(one);
            Optional<BigDecimal> b = number(other);
            return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) == 0;
        }
        return one.toString().equals(other.toString());
    }

    private static Optional<BigDecimal> number(Object atom) {
        if (atom instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return atom instanceof String text ? Decimals.of(text) : Optional.empty();
    }

    /** Atoms that are the same are equal texts here. */
    private static List<String> sorted(List<Object> atoms, boolean numbers) {
        return atoms.stream().map(atom -> (numbers ? number(atom) : Optional.<BigDecimal> empty())
                .map(number -> number.stripTrailingZeros().toPlainString()).orElseGet(atom::toString)).sorted().toList();
    }

    private static Optional<Object> atom(String baseType, String text) {
        return switch (baseType) {
            case "integer", "float", "duration" -> Decimals.of(text).map(number -> (Object) number);
            case "boolean" -> truth(text.strip());
            case "pair" -> Optional.of(pair(text, true));
            case "directedPair" -> Optional.of(pair(text, false));
            case "string" -> Optional.of(text);
            default -> Optional.of(text.strip());
        };
    }

    private static Optional<Object> truth(String text) {
        return switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** @param either whether the order of the two doesn't count */
    static String pair(String text, boolean either) {
        String pair = text.strip();
        int end = 0;
        while (end < pair.length() && pair.charAt(end) > ' ') {
            end++;
        }
        if (end == pair.length()) {
            return pair;
        }
        String first = pair.substring(0, end);
        String second = pair.substring(end).strip();
        return either && first.compareTo(second) > 0 ? second + " " + first : first + " " + second;
    }
}
