package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.EntryName;
import io.readyroom.question.interchange.archive.PackageFile;
import io.readyroom.question.interchange.qti.Own.StimulusFacts;

/** Stimuli that items refer to: each is handed over once, before the first item that does. */
final class Stimuli {

    private static final String CASE_STUDY = "case_study";
    private static final String SERIES = "series";

    private final PackageFile archive;
    private final ReadLimits limits;
    private final Pictures pictures;
    private final ImportSink sink;
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** @param archive null for an item that comes alone */
    Stimuli(PackageFile archive, ReadLimits limits, Pictures pictures, ImportSink sink) {
        this.archive = archive;
        this.limits = limits;
        this.pictures = pictures;
        this.sink = sink;
    }

    /** @param problem why it couldn't be read, else null */
    private record Known(String sourceId, String problem, List<Loss> losses) {
    }

    /**
     * The stimulus of an item.
     *
     * @param losses told what of the stimulus did not come through
     * @return its id, or null when the item has none
     * @throws ItemProblem when it has several, or one that can't be read
     */
    String of(Item item, String file, Losses losses) {
        List<XmlElement> references = item.root().elements("assessmentStimulusRef");
        if (references.isEmpty()) {
            return null;
        }
        if (references.size() > 1) {
            throw ItemProblem.skipped("It belongs to " + references.size() + " stimuli; a question of ours belongs to one.",
                    references.get(1));
        }
        String href = references.get(0).attribute("href", "");
        Optional<String> name = archive == null ? Optional.empty() : EntryName.resolve(file, href).filter(archive::has);
        if (name.isEmpty()) {
            throw ItemProblem.failed("Its stimulus “" + EntryName.shown(href) + "” isn't there.", references.get(0));
        }
        Known stimulus = read(name.get());
        if (stimulus.problem() != null) {
            throw ItemProblem.failed("Its stimulus “" + EntryName.shown(href) + "” can't be read: " + stimulus.problem(),
                    references.get(0));
        }
        losses.addAll(stimulus.losses());
        return stimulus.sourceId();
    }

    /**
     * Hands over a stimulus of the package.
     *
     * @return why it couldn't be, or null
     */
    String problem(String name) {
        return read(name).problem();
    }

    private Known read(String name) {
        Known stimulus = known.get(name);
        if (stimulus == null) {
            stimulus = fresh(name);
            known.put(name, stimulus);
        }
        return stimulus;
    }

    private Known fresh(String name) {
        try {
            byte[] bytes = archive.bytes(name, limits.itemBytes());
            if (bytes == null) {
                return new Known(null, "It is longer than " + limits.itemBytes() + " bytes.", List.of());
            }
            XmlElement root = XmlReader.document(bytes, limits);
            XmlElement body = root.element("stimulusBody").orElse(null);
            if (!root.is("assessmentStimulus") || body == null) {
                return new Known(null, "It is no stimulus but " + EntryName.shown(root.name()) + ".", List.of());
            }
            return handOver(name, root, body);
        } catch (MalformedXmlException e) {
            return new Known(null, e.getMessage(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedFileException e) {
            throw new PackageRefused(e);
        }
    }

    private Known handOver(String name, XmlElement root, XmlElement body) {
        Losses losses = new Losses();
        BodyText text = new BodyText(pictures, name, losses);
        StimulusFacts own = Own.stimulus(root).orElse(null);
        String identifier = root.attribute("identifier", "").strip();
        String title = root.attribute("title", "").strip();
        String id = unique(own != null ? own.id() : identifier, name, losses);
        boolean sameTitle = own != null && own.title() != null && XmlOut.sane(own.title()).strip().equals(title);
        String shown = sameTitle ? own.title() : title.isEmpty() ? id : title;
        sink.stimulus(new AuthoredStimulus(id, own != null && SERIES.equals(own.kind()) ? SERIES : CASE_STUDY, shown,
                tabs(body, shown, text)));
        return new Known(id, null, losses.list());
    }

    /** Stimuli of one package that share an identifier are told apart by their files' names. */
    private String unique(String id, String name, Losses losses) {
        if (!id.isEmpty() && ids.add(id)) {
            return id;
        }
        ids.add(name);
        losses.add(Part.STIMULUS, "Another stimulus has the same identifier, or this one has none; here it is “" + name + "”.");
        return name;
    }

    private static List<Stimulus.Tab> tabs(XmlElement body, String title, BodyText text) {
        List<XmlElement> ours = body.all().filter(element -> element.attribute(Own.TAB).isPresent()).toList();
        if (ours.isEmpty()) {
            return List.of(new Stimulus.Tab(title, text.markdown(body)));
        }
        List<Stimulus.Tab> tabs = new ArrayList<>();
        for (XmlElement tab : ours) {
            String heading = tab.element("h2").map(XmlElement::text).orElse("");
            String exact = Escaped.decode(tab.attribute(Own.TAB, ""));
            List<XmlNode> content = tab.children().stream()
                    .filter(child -> !(child instanceof XmlElement element && element.is("h2"))).toList();
            tabs.add(new Stimulus.Tab(XmlOut.sane(exact).equals(heading) ? exact : heading.strip(), text.markdown(content)));
        }
        return tabs;
    }
}
