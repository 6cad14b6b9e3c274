package io.readyroom.question.interchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;

/** Writes one file of a format, question by question; closing it completes the file. Blocks. */
public interface FormatWriter extends Closeable {

    /** Before the questions that name it. */
    List<Loss> write(AuthoredStimulus stimulus) throws IOException;

    /** @return what of it the format can't hold; with {@link Part#QUESTION} nothing was written */
    List<Loss> write(AuthoredQuestion question) throws IOException;
}
