package io.readyroom.question.bankfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files by their path below {@code catalogue/} and {@code banks/}, those folders included; separators are slashes. */
public record ContentFiles(SortedMap<String, byte[]> files) {

    /** How names of pictures end. */
    static final List<String> PICTURES = List.of("png", "jpeg", "jpg", "webp", "gif");

    /** What stands in a folder that holds {@code catalogue/} and {@code banks/}. Blocks. */
    public static ContentFiles below(Path folder) {
        return of(folder, folder);
    }

    /**
     * A bank may stand in another place than the catalogue that it refers to. Blocks.
     *
     * @param catalogue holds {@code catalogue/}
     * @param banks holds {@code banks/}
     */
    public static ContentFiles of(Path catalogue, Path banks) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        collect(catalogue, "catalogue", files);
        collect(banks, "banks", files);
        return new ContentFiles(files);
    }

    /** Null when there is no such file. */
    public byte[] bytes(String path) {
        return files.get(path);
    }

    /** The line of a field or, where it is missing, of what it would belong to. Null when there is no such YAML file. */
    public Integer line(String path, String field) {
        byte[] bytes = path.endsWith(".yaml") ? bytes(path) : null;
        return bytes == null ? null : FieldLines.of(bytes).line(field);
    }

    /** The same files but one, which is added or replaced. */
    public ContentFiles with(String path, byte[] bytes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, bytes);
        return new ContentFiles(changed);
    }

    /** Files of one folder, sub-folders left out, with this extension. */
    List<String> in(String folder, String extension) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith("." + extension)
                        && path.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** Names of the folders right below one. */
    List<String> folders(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder + "/"))
                .map(path -> path.substring(folder.length() + 1)).filter(rest -> rest.indexOf('/') > 0)
                .map(rest -> rest.substring(0, rest.indexOf('/'))).distinct().toList();
    }

    private static void collect(Path root, String name, SortedMap<String, byte[]> files) {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(ContentFiles::isContent).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of " + name + " cannot be read", e);
        }
    }

    private static boolean isContent(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || PICTURES.stream().anyMatch(extension -> name.endsWith("." + extension)))
                && Files.isRegularFile(file);
    }
}
