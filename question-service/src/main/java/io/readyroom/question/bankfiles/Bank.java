package io.readyroom.question.bankfiles;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.media.MediaFile;

/** All that {@code banks/<exam>/} holds. */
public record Bank(String exam, List<AuthoredStimulus> stimuli, List<AuthoredQuestion> questions, List<MediaFile> media,
        List<QuestionBridge> bridges) {

    /** Where the bank stands among the files. */
    public String folder() {
        return "banks/" + exam;
    }

    /** Where one of its questions stands among the files. */
    public String path(AuthoredQuestion question) {
        return folder() + "/" + question.pool() + "/" + question.sourceId() + ".yaml";
    }

    /** Where one of its stimuli stands among the files. */
    public String path(AuthoredStimulus stimulus) {
        return folder() + "/stimuli/" + stimulus.sourceId() + ".yaml";
    }

    /** Where one of its pictures stands among the files. */
    public String path(MediaFile picture) {
        return folder() + "/media/" + picture.name();
    }
}
