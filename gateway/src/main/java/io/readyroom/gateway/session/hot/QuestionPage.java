package io.readyroom.gateway.session.hot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;

import io.readyroom.gateway.question.RenderedQuestion;

/** Writes a page of questions: the text that Jackson makes of {@code SessionQuestionsResponse}. */
final class QuestionPage {

    /** Ten questions of usual length; a longer page grows. */
    private static final int USUAL_BYTES = 8192;

    private static final byte[] START = ascii("{\"items\":[");
    private static final byte[] END = ascii("]}");
    private static final byte[] POSITION = ascii("{\"position\":");
    private static final byte[] NEXT_POSITION = ascii(",{\"position\":");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] MAX_POINTS = ascii(",\"maxPoints\":");
    private static final byte[] RESPONSE = ascii(",\"response\":");
    private static final byte[] REVISION = ascii(",\"revision\":");
    private static final byte[] FLAGGED = ascii(",\"flagged\":");
    private static final byte[] LOCKED = ascii(",\"locked\":");
    private static final byte[] SECTION = ascii(",\"section\":");
    private static final byte[] END_OF_QUESTION = ascii("}");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final byte[] slots;
    private final ByteArrayBuilder page = new ByteArrayBuilder(USUAL_BYTES);
    private boolean isEmpty = true;

    /** @param slots exam-service's answer, where the responses stand */
    QuestionPage(byte[] slots) {
        this.slots = slots;
        page.write(START);
    }

    /** Adds a question; fails when its slot doesn't fit it. */
    void add(RawSlot slot, RenderedQuestion question) throws IOException {
        number(isEmpty ? POSITION : NEXT_POSITION, slot.position());
        isEmpty = false;
        page.write(COMMA);
        question.writeTo(page, slot.orders());
        number(MAX_POINTS, slot.maxPoints());
        if (slot.response() != null) {
            page.write(RESPONSE);
            page.write(slots, slot.response().start(), slot.response().end() - slot.response().start());
        }
        number(REVISION, slot.revision());
        flag(FLAGGED, slot.flagged());
        flag(LOCKED, slot.locked());
        if (slot.section() != null) {
            number(SECTION, slot.section());
        }
        page.write(END_OF_QUESTION);
    }

    byte[] finish() {
        page.write(END);
        return page.toByteArray();
    }

    private void number(byte[] name, int value) {
        page.write(name);
        page.write(ascii(Integer.toString(value)));
    }

    private void flag(byte[] name, boolean value) {
        page.write(name);
        page.write(value ? TRUE : FALSE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
