package io.readyroom.question.seed;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files by their path below {@code catalogue/} and {@code banks/}, those folders included; separators are slashes. */
record ContentFiles(SortedMap<String, byte[]> files) {

    /** Files of one folder, sub-folders left out, with this extension. */
    List<String> in(String folder, String extension) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith("." + extension)
                        && path.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    byte[] bytes(String path) {
        return files.get(path);
    }

    /** Names of the folders right below one. */
    List<String> folders(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder + "/"))
                .map(path -> path.substring(folder.length() + 1)).filter(rest -> rest.indexOf('/') > 0)
                .map(rest -> rest.substring(0, rest.indexOf('/'))).distinct().toList();
    }

    /** The same files but one, which is added or replaced. */
    ContentFiles with(String path, byte[] bytes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, bytes);
        return new ContentFiles(changed);
    }
}
