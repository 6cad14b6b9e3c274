package io.readyroom.question.search;

/** Text search configurations of PostgreSQL that texts are kept by. */
enum Words {

    ENGLISH("english"),
    GERMAN("german"),
    SIMPLE("simple");

    private final String configuration;

    Words(String configuration) {
        this.configuration = configuration;
    }

    /** As SQL names it, and as the terms of a question do. */
    String configuration() {
        return configuration;
    }

    /** The term that questions have which are kept by it. */
    String term() {
        return "words:" + configuration;
    }

    /** The one for a language's two letters; function {@code search_config} says the same. */
    static Words of(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "de" -> GERMAN;
            default -> SIMPLE;
        };
    }
}
