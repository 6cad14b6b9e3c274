package io.readyroom.question.seed;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import io.readyroom.question.bankfiles.ContentFiles;
import io.readyroom.question.bankfiles.FileContent;

/** The shipped files, whole or with one of them changed. */
public final class FilesMother {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final ContentFiles SHIPPED = ShippedFiles.read();
    private static FileContent content;

    private FilesMother() {
    }

    public static Validator validator() {
        return VALIDATOR;
    }

    public static ContentFiles shipped() {
        return SHIPPED;
    }

    /** What the shipped files say; read once, for they are many. */
    public static synchronized FileContent content() {
        if (content == null) {
            content = read(SHIPPED);
        }
        return content;
    }

    public static ContentFiles shippedWith(String path, UnaryOperator<String> change) {
        ContentFiles files = shipped();
        String before = new String(files.bytes(path), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("the change finds nothing to change in " + path);
        }
        return files.with(path, after.getBytes(StandardCharsets.UTF_8));
    }

    public static FileContent read(ContentFiles files) {
        return FileContent.read(files, VALIDATOR);
    }
}
