package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.media.MediaFile;

/** Takes all that a reader delivers, in its order; of pictures those that are pictures, as the bank does. */
class CollectedImport implements ImportSink {

    final List<ItemOutcome> outcomes = new ArrayList<>();
    final List<AuthoredStimulus> stimuli = new ArrayList<>();
    final Map<String, byte[]> pictures = new LinkedHashMap<>();
    /** What came, by kind and in order. */
    final List<String> order = new ArrayList<>();

    @Override
    public void item(ItemOutcome outcome) {
        outcomes.add(outcome);
        order.add("item");
    }

    @Override
    public void stimulus(AuthoredStimulus stimulus) {
        stimuli.add(stimulus);
        order.add("stimulus");
    }

    @Override
    public String picture(String name, byte[] bytes) {
        order.add("picture");
        if (new MediaFile(name, bytes).refusal().isPresent()) {
            return null;
        }
        pictures.put(name, bytes);
        return new MediaFile(name, bytes).url();
    }

    ItemOutcome only() {
        if (outcomes.size() != 1) {
            throw new AssertionError("not one outcome: " + outcomes);
        }
        return outcomes.get(0);
    }

    ItemOutcome.Read onlyRead() {
        if (only() instanceof ItemOutcome.Read read) {
            return read;
        }
        throw new AssertionError("not read: " + only());
    }
}
