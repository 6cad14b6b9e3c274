package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.EntryName;
import io.readyroom.question.interchange.archive.PackageFile;

/** Reads what the manifest of a package lists. Every item that it lists has one outcome. */
final class ResourceReader {

    private static final String QTI = "imsqti_";
    /** Kinds that are files of items, not items. */
    private static final Set<String> FILES = Set.of("webcontent", "associatedcontent", "sharedcontent", "controlfile",
            "resourcemetadata", "resourceextmetadata", "css", "other", "pls", "extension");

    private final PackageFile archive;
    private final ReadLimits limits;
    private final ImportSink sink;
    private final Stimuli stimuli;
    private final ItemReader items;
    private final Set<String> files = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int outcomes;

    ResourceReader(PackageFile archive, ReadLimits limits, ImportSink sink) {
        Pictures pictures = new Pictures(archive, sink);
        this.archive = archive;
        this.limits = limits;
        this.sink = sink;
        this.stimuli = new Stimuli(archive, limits, pictures, sink);
        this.items = new ItemReader(pictures, stimuli);
    }

    /** @param base address of the folder that addresses start from, or empty */
    void read(XmlElement resource, String base) throws IOException, RefusedFileException {
        String type = resource.attribute("type", "").strip();
        String id = resource.attribute("identifier", "").strip();
        Place listed = new Place(PackageReader.MANIFEST, resource.line(), "resource");
        if (!type.startsWith(QTI)) {
            other(type, id, listed);
            return;
        }
        String href = resource.attribute("href").or(() -> resource.element("file").flatMap(file -> file.attribute("href")))
                .orElse("");
        Optional<String> name = EntryName.resolve(PackageReader.MANIFEST, base + resource.attribute("xml:base", "") + href);
        if (name.isEmpty()) {
            tell(new ItemOutcome.Failed(listed, id, "Its file “" + EntryName.shown(href) + "” is none within the package."));
        } else if (!archive.has(name.get())) {
            tell(new ItemOutcome.Failed(listed, id, "Its file “" + EntryName.shown(href) + "” isn't in the package."));
        } else if (!files.add(name.get())) {
            tell(new ItemOutcome.Failed(listed, id, "Its file “" + EntryName.shown(href) + "” is listed twice."));
        } else {
            file(resource, type, id, name.get());
        }
    }

    /** Tells of something that isn't read. */
    void tell(String id, int line, String why) throws RefusedFileException {
        tell(new ItemOutcome.Skipped(new Place(PackageReader.MANIFEST, line, null), id, why));
    }

    private void other(String type, String id, Place listed) throws RefusedFileException {
        if (FILES.stream().noneMatch(type::startsWith)) {
            tell(new ItemOutcome.Skipped(listed, id,
                    "A resource of the type “" + EntryName.shown(type) + "” isn't supported."));
        }
    }

    private void file(XmlElement resource, String type, String id, String name) throws IOException, RefusedFileException {
        if (type.contains("stimulus")) {
            String problem = stimuli.problem(name);
            if (problem != null) {
                tell(new ItemOutcome.Failed(new Place(name, null, null), id, "The stimulus can't be read: " + problem));
            }
        } else if (type.startsWith(QTI + "xml")) {
            tell(new ItemOutcome.Skipped(new Place(name, null, null), id, "QTI 1.2 isn't supported."));
        } else {
            document(resource, type, id, name);
        }
    }

    private void document(XmlElement resource, String type, String id, String name) throws IOException, RefusedFileException {
        byte[] bytes = archive.bytes(name, limits.itemBytes());
        if (bytes == null) {
            tell(new ItemOutcome.Failed(new Place(name, null, null), id,
                    "It is longer than " + limits.itemBytes() + " bytes, which is too long for one item."));
            return;
        }
        try {
            root(XmlReader.document(bytes, limits), resource, type, name);
        } catch (MalformedXmlException e) {
            tell(new ItemOutcome.Failed(new Place(name, e.line() > 0 ? e.line() : null, null), id, e.getMessage()));
        }
    }

    private void root(XmlElement root, XmlElement resource, String type, String name) throws RefusedFileException {
        String id = resource.attribute("identifier", "").strip();
        Place place = new Place(name, root.line(), EntryName.shown(root.name()));
        boolean item = type.contains("item");
        if (item && root.is(QtiReader.ITEM)) {
            Description description = Description.of(resource.element("metadata").orElse(null));
            tell(items.read(root, place, unique(root, id, description.losses()), description));
        } else if (item || root.is(QtiReader.ITEM)) {
            tell(new ItemOutcome.Failed(place, id, "The manifest lists it as “" + EntryName.shown(type)
                    + "”, but it has the element " + place.element() + "."));
        } else {
            tell(new ItemOutcome.Skipped(place, id, "It isn't an item but has the element " + place.element()
                    + ": how items are put together and delivered isn't imported."));
        }
    }

    /** Items of one package that share an identifier are told apart by what the manifest calls them. */
    private String unique(XmlElement root, String resourceId, Losses losses) {
        String id = ItemReader.sourceId(root, resourceId);
        if (ids.add(id)) {
            return id;
        }
        String other = resourceId;
        for (int i = outcomes + 1; other.isEmpty() || !ids.add(other); i++) {
            other = id + "-" + i;
        }
        losses.add(Part.SOURCE_ID, "Another item is called “" + EntryName.shown(id) + "” too; here this one is “"
                + EntryName.shown(other) + "”.");
        return other;
    }

    /** Items that lie in the package although its manifest doesn't list them. */
    void tellUnlisted() throws IOException, RefusedFileException {
        Iterator<String> names = archive.names();
        while (names.hasNext()) {
            String name = names.next();
            if (name.endsWith(".xml") && !name.equals(PackageReader.MANIFEST) && files.add(name) && isItem(name)) {
                tell(new ItemOutcome.Skipped(new Place(name, null, QtiReader.ITEM), null, "The manifest doesn't list it."));
            }
        }
    }

    private boolean isItem(String name) throws IOException, RefusedFileException {
        try (InputStream in = archive.stream(name); XmlReader xml = XmlReader.open(in, limits)) {
            return xml.nextStart() && xml.name().equals(QtiReader.ITEM);
        } catch (MalformedXmlException e) {
            // Some other file, or none that could be an item.
            return false;
        } catch (IOException e) {
            throw PackageFile.refusal(name, e);
        }
    }

    private void tell(ItemOutcome outcome) throws RefusedFileException {
        if (++outcomes > limits.items()) {
            throw new RefusedFileException(outcome.place(), "The package holds more than " + limits.items() + " items.");
        }
        sink.item(outcome);
    }
}
