package io.readyroom.question.interchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, in the encoding that its first bytes tell. The JDK's parser could work that out too, but
 * prints to the console what is no text in it, whoever asked it not to; and it holds a comment, a CDATA section or an attribute
 * of any length.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 */
public final class XmlCharacters extends FilterReader {

    private static final int START = 256;
    private static final int LEAST = 1 << 16;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    private final Charset charset;
    private final int most;
    private int taken;

    private XmlCharacters(InputStream in, Charset charset, int most) {
        super(new InputStreamReader(in, charset.newDecoder()));
        this.charset = charset;
        this.most = Math.max(LEAST, most);
    }

    /**
     * What is wrong with the document, as against the file that doesn't answer; the message is a sentence for a person. No
     * {@link java.io.CharConversionException}, which the JDK's parser would print.
     */
    public static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }

    /** @param most characters that are given between two calls of {@link #next}, but for some tens of thousands */
    public static XmlCharacters of(InputStream in, int most) throws IOException {
        byte[] start = in.readNBytes(START);
        PushbackInputStream all = new PushbackInputStream(in, START);
        int mark = begins(start, 0xEF, 0xBB, 0xBF) ? 3 : begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE) ? 2 : 0;
        all.unread(start, mark, start.length - mark);
        return new XmlCharacters(all, charset(start), most);
    }

    /** The parser is done with what it was given, and goes on. */
    public void next() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        if (taken > most) {
            throw new UnreadableException("One part of it, like a comment, is longer than " + most + " characters.");
        }
        try {
            int count = super.read(characters, from, length);
            taken += Math.max(0, count);
            return count;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("It holds bytes that are no text in " + charset + ".");
        }
    }

    private static Charset charset(byte[] start) throws UnreadableException {
        if (begins(start, 0xFE, 0xFF) || begins(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xFF, 0xFE) || begins(start, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableException("Its encoding “" + declared.group(1) + "” isn't known; save it as UTF-8.");
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
