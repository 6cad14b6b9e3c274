package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.qti.Own.StimulusFacts;

/** Makes a stimulus of QTI's of one of ours: each tab is a division under its title. */
final class StimulusWriter {

    private StimulusWriter() {
    }

    static XmlElement stimulus(AuthoredStimulus stimulus, Texts texts) throws IOException {
        List<XmlElement> tabs = new ArrayList<>();
        for (Stimulus.Tab tab : stimulus.tabs()) {
            tabs.add(Qti3.element("div", Qti3.with(Own.TAB, Escaped.encode(tab.title())),
                    Qti3.element("h2", Map.of(), new XmlText(tab.title())), texts.division(tab.text())));
        }
        String facts = Own.json(new StimulusFacts(stimulus.sourceId(), stimulus.kind(), stimulus.title()));
        return Qti3.element("qti-assessment-stimulus",
                Qti3.with("xmlns", Qti3.NAMESPACE, "xmlns:xsi", Qti3.XSI, "xsi:schemaLocation", Qti3.SCHEMA,
                        "identifier", ItemWriter.ncName(stimulus.sourceId()), "title", stimulus.title()),
                Qti3.element("qti-stimulus-body", Map.of(), Qti3.element("div", Qti3.with(Own.STIMULUS, facts), tabs)));
    }
}
