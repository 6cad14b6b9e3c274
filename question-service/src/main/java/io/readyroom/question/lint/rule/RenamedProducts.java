package io.readyroom.question.lint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The dated dictionary of products that were renamed or retired. */
public final class RenamedProducts {

    private static final String SHIPPED = "/lint/renamed-products.yaml";

    private final List<RenamedProduct> products;
    private final List<Finder> finders;

    public RenamedProducts(List<RenamedProduct> products) {
        this.products = List.copyOf(products);
        this.finders = this.products.stream()
                .map(product -> new Finder(product, product.pattern(), product.exceptions())).toList();
    }

    /** A product that a text calls by an old name. */
    public record Mention(RenamedProduct product, String name) {
    }

    private record Finder(RenamedProduct product, Pattern names, Pattern exceptions) {

        /** Looks for the plain letters first: nearly every sentence names none of them. */
        Optional<Mention> in(String sentence) {
            if (product.names().stream().noneMatch(sentence::contains)) {
                return Optional.empty();
            }
            String rest = exceptions == null ? sentence : exceptions.matcher(sentence).replaceAll(" ");
            Matcher matcher = names.matcher(rest);
            return matcher.find() ? Optional.of(new Mention(product, matcher.group())) : Optional.empty();
        }
    }

    private record File(List<RenamedProduct> products) {
    }

    /** The dictionary that is packaged into the application. */
    public static RenamedProducts shipped() {
        return Shipped.DICTIONARY;
    }

    /** Read once, when it is first needed. */
    private static final class Shipped {
        private static final RenamedProducts DICTIONARY = read();
    }

    public List<RenamedProduct> products() {
        return products;
    }

    /**
     * At most one mention of each product, in the dictionary's order.
     *
     * @param sentence with single spaces
     */
    public List<Mention> mentionsIn(String sentence) {
        return finders.stream().flatMap(finder -> finder.in(sentence).stream()).toList();
    }

    private static RenamedProducts read() {
        YAMLMapper mapper = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new JavaTimeModule()).build();
        try (InputStream file = RenamedProducts.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is not packaged");
            }
            return new RenamedProducts(mapper.readValue(file, File.class).products());
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
    }
}
