package io.readyroom.question.interchange.markup;

import java.util.Set;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@link Maths}. So that prices stay prices, a single {@code $} opens before anything but a space, and closes after
 * anything but a space and not before a digit.
 */
final class MathsInlineParser implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        boolean display = scanner.next('$');
        if (scanner.peek() == '$' || (!display && isSpace(scanner.peek()))) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        char last = skipToDollar(scanner);
        if (!scanner.hasNext()) {
            return ParsedInline.none();
        }
        String latex = scanner.getSource(start, scanner.position()).getContent().strip().replace('\n', ' ');
        scanner.next();
        boolean closed = display ? scanner.next('$') : !isSpace(last) && !isDigit(scanner.peek());
        return closed && !latex.isEmpty() ? ParsedInline.of(new Maths(latex, display), scanner.position())
                : ParsedInline.none();
    }

    /** Stops at the next one that no backslash precedes, or at the end. */
    private static char skipToDollar(Scanner scanner) {
        char last = ' ';
        while (scanner.hasNext() && scanner.peek() != '$') {
            last = scanner.peek();
            scanner.next();
            if (last == '\\' && scanner.hasNext()) {
                last = scanner.peek();
                scanner.next();
            }
        }
        return last;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == Scanner.END;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new MathsInlineParser();
        }
    }
}
