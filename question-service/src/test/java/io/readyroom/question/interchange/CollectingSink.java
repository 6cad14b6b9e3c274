package io.readyroom.question.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.media.MediaFile;

/** Keeps what a reader delivers. */
public final class CollectingSink implements ImportSink {

    private final List<ItemOutcome> outcomes = new ArrayList<>();
    private final List<AuthoredStimulus> stimuli = new ArrayList<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();

    @Override
    public void item(ItemOutcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void stimulus(AuthoredStimulus stimulus) {
        stimuli.add(stimulus);
    }

    @Override
    public String picture(String name, byte[] bytes) {
        MediaFile picture = new MediaFile(name, bytes);
        if (!picture.isPng()) {
            return null;
        }
        pictures.put(name, picture.url());
        return picture.url();
    }

    public List<ItemOutcome> outcomes() {
        return outcomes;
    }

    public List<AuthoredStimulus> stimuli() {
        return stimuli;
    }

    /** Addresses by name. */
    public Map<String, String> pictures() {
        return pictures;
    }

    /** The questions, in their order. */
    public List<AuthoredQuestion> questions() {
        return outcomes.stream().filter(ItemOutcome.Read.class::isInstance).map(ItemOutcome.Read.class::cast)
                .map(ItemOutcome.Read::question).toList();
    }

    /** What isn't right, in its order. */
    public List<ItemOutcome.Failed> failures() {
        return outcomes.stream().filter(ItemOutcome.Failed.class::isInstance).map(ItemOutcome.Failed.class::cast).toList();
    }
}
