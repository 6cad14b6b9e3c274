package io.readyroom.question.seed;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.media.MediaFile;

/** All that {@code banks/<exam>/} holds. */
record Bank(String exam, List<AuthoredStimulus> stimuli, List<AuthoredQuestion> questions, List<MediaFile> media) {
}
