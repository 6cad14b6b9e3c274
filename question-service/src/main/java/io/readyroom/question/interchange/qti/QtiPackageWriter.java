package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.archive.PackageWriter;

/**
 * Writes a content package of QTI 3.0: a file for each question, stimulus and picture, and a manifest that lists them. What is
 * written reads back by {@link QtiReader} as the same questions. Memory grows with the number of questions by some tens of
 * bytes
 * for each.
 */
public final class QtiPackageWriter implements FormatWriter {

    private final PackageWriter archive;
    private final PackedPictures pictures;
    private final Texts texts;
    private final ManifestWriter manifest;
    /** Names of the stimuli's files, by id. */
    private final Map<String, String> stimuli = new HashMap<>();
    private int stimuliWritten;
    private int items;
    private boolean closed;

    /** @param out closed with this writer */
    public QtiPackageWriter(OutputStream out, PictureSource source) {
        this.archive = new PackageWriter(out);
        this.pictures = new PackedPictures(archive, source);
        this.texts = new Texts(pictures);
        this.manifest = new ManifestWriter();
    }

    @Override
    public List<Loss> write(AuthoredStimulus stimulus) throws IOException {
        Losses losses = new Losses();
        pictures.begin(losses);
        String name = "stimuli/" + number(++stimuliWritten) + ".xml";
        XmlElement root = StimulusWriter.stimulus(stimulus, texts);
        archive.write(name, XmlOut.document(root).getBytes(StandardCharsets.UTF_8));
        stimuli.put(stimulus.sourceId(), name);
        manifest.stimulus(name, pictures.needed());
        return losses.list();
    }

    @Override
    public List<Loss> write(AuthoredQuestion question) throws IOException {
        String flaw = flaw(question);
        if (flaw != null) {
            return List.of(new Loss(Part.QUESTION, flaw));
        }
        Losses losses = new Losses();
        pictures.begin(losses);
        String stimulus = stimuli.get(question.stimulus());
        if (question.stimulus() != null && stimulus == null) {
            losses.add(Part.STIMULUS,
                    "The stimulus " + question.stimulus() + " isn't in the package; the question only names it.");
        }
        XmlElement root = new ItemWriter(texts, question).item(stimulus == null ? null : "../" + stimulus);
        byte[] item = XmlOut.document(root).getBytes(StandardCharsets.UTF_8);
        if (item.length > ReadLimits.DEFAULT.itemBytes()) {
            return List
                    .of(new Loss(Part.QUESTION, "As an item it is longer than " + ReadLimits.DEFAULT.itemBytes() + " bytes."));
        }
        String name = "items/" + number(++items) + ".xml";
        archive.write(name, item);
        manifest.item(name, question, stimulus, pictures.needed());
        return losses.list();
    }

    /** Why a question can't be an item; null when it can. */
    private static String flaw(AuthoredQuestion question) {
        if (!question.content().flaws().isEmpty()) {
            return "The question isn't complete: " + String.join("; ", question.content().flaws()) + ".";
        }
        return question.key() != null && question.key().fits(question.content()) ? null
                : "The question has no key that fits it, and an item says which answer is right.";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (PackageWriter finished = archive) {
            manifest.writeTo(finished.begin(PackageReader.MANIFEST));
        }
    }
}
