package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.PackageFile;

/** Reads a content package by its manifest, one resource after the other. */
final class PackageReader {

    static final String MANIFEST = "imsmanifest.xml";

    private final ReadLimits limits;
    private final ImportSink sink;

    PackageReader(ReadLimits limits, ImportSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    void read(Path file) throws IOException, RefusedFileException {
        try (PackageFile archive = PackageFile.open(file, limits)) {
            if (!archive.has(MANIFEST)) {
                throw refusal(0, "It is no content package: " + MANIFEST + " doesn't stand at its top.");
            }
            ResourceReader resources = new ResourceReader(archive, limits, sink);
            manifest(archive, resources);
            resources.tellUnlisted();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (PackageRefused e) {
            throw e.refusal();
        }
    }

    private void manifest(PackageFile archive, ResourceReader resources) throws IOException, RefusedFileException {
        try (InputStream in = archive.stream(MANIFEST); XmlReader xml = XmlReader.open(in, limits)) {
            if (!xml.nextStart() || !xml.name().equals("manifest")) {
                throw refusal(xml.line(), "Its manifest is none.");
            }
            while (xml.nextStart()) {
                if (xml.name().equals("resources")) {
                    all(xml, resources);
                } else {
                    aside(xml, resources);
                }
            }
            xml.toTheEnd();
        } catch (MalformedXmlException e) {
            throw refusal(e.line(), "Its manifest can't be read. " + e.getMessage());
        } catch (IOException e) {
            throw PackageFile.refusal(MANIFEST, e);
        }
    }

    private static void all(XmlReader xml, ResourceReader resources)
            throws IOException, MalformedXmlException, RefusedFileException {
        String base = xml.attribute("xml:base");
        while (xml.nextStart()) {
            if (xml.name().equals("resource")) {
                resources.read(xml.element(), base == null ? "" : base);
            } else {
                xml.skip();
            }
        }
    }

    private static void aside(XmlReader xml, ResourceReader resources)
            throws IOException, MalformedXmlException, RefusedFileException {
        if (xml.name().equals("manifest")) {
            resources.tell(xml.attribute("identifier"), xml.line(), "A manifest within the manifest isn't read.");
        }
        xml.skip();
    }

    private static RefusedFileException refusal(int line, String why) {
        return new RefusedFileException(new Place(MANIFEST, line > 0 ? line : null, null), why);
    }
}
