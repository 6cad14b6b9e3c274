package io.readyroom.question.interchange.moodle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Texts of Moodle XML, with the files that come with them. */
final class XmlTexts {

    private static final Pattern REFERENCE = Pattern.compile("@@PLUGINFILE@@/([^\"'\\s<>)?#]{1,500})(\\?[^\"'\\s<>)]{0,500})?");

    private final ImportSink sink;
    private final List<Loss> losses;
    private final String otherwise;

    /** @param otherwise the format of texts that name none */
    XmlTexts(ImportSink sink, List<Loss> losses, String otherwise) {
        this.sink = sink;
        this.losses = losses;
        this.otherwise = otherwise;
    }

    /** Our Markdown of what an element such as {@code questiontext} holds. */
    String markdown(XmlNode holder) {
        return markdown(holder, raw(holder));
    }

    /** Our Markdown of a text that was taken from it and changed. */
    String markdown(XmlNode holder, String raw) {
        return raw.isBlank() ? "" : MoodleText.markdown(format(holder), raw, losses);
    }

    /** Null when it holds nothing to read. */
    String feedback(XmlNode holder) {
        String markdown = markdown(holder);
        return markdown.isBlank() ? null : markdown;
    }

    String format(XmlNode holder) {
        return holder.attribute("format").isEmpty() ? otherwise : holder.attribute("format");
    }

    /** As it stands there, but with our addresses of its pictures. */
    String raw(XmlNode holder) {
        String text = holder.child("text").map(XmlNode::text).orElseGet(holder::text);
        Map<String, XmlNode> files = new HashMap<>();
        holder.children("file").forEach(file -> files.put(path(file), file));
        Map<String, String> addresses = new HashMap<>();
        String addressed = REFERENCE.matcher(text).replaceAll((MatchResult reference) -> {
            String path = decoded(reference.group(1));
            XmlNode file = files.get(path);
            String address = file == null ? null : addresses.computeIfAbsent(path, name -> picture(name, file));
            return Matcher.quoteReplacement(address == null || address.isEmpty() ? reference.group() : address);
        });
        files.keySet().stream().filter(path -> !addresses.containsKey(path)).forEach(
                path -> losses.add(new Loss(Part.OTHER, "The file " + path + " comes with a text that doesn't show it.")));
        return addressed;
    }

    private static String path(XmlNode file) {
        String folder = file.attribute("path");
        return (folder.isEmpty() ? "/" : folder).substring(1) + file.attribute("name");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins no code is part of the name.
            return path;
        }
    }

    /** @return empty when it is none that we take; then it is told */
    private String picture(String name, XmlNode file) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(file.text());
        } catch (IllegalArgumentException e) {
            losses.add(new Loss(Part.IMAGE, "The file " + name + " is not written in base64 as it should be."));
            return "";
        }
        String address = sink.picture(name, bytes);
        if (address == null) {
            losses.add(new Loss(Part.IMAGE, "The file " + name + " is no picture that can be taken."));
            return "";
        }
        return address;
    }
}
