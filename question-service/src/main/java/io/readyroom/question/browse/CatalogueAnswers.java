package io.readyroom.question.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.content.ContentJson;

/**
 * Conditional answers. All that a catalogue answer depends on besides its address is the catalogue, the day (a status changes
 * by date) and the language; so these make its ETag, and an unchanged answer isn't even built.
 */
@Singleton
class CatalogueAnswers {

    private static final String CACHE_CONTROL = "public, max-age=60";

    private final CurrentCatalogue current;
    private final Clock clock;
    private final String release;

    CatalogueAnswers(CurrentCatalogue current, Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.current = current;
        this.clock = clock;
        this.release = release;
    }

    /** What an answer is made of. */
    record View(Catalogue catalogue, LocalDate today, Language language) {
    }

    <T> RestResponse<T> answer(Request request, HttpHeaders headers, Function<View, T> body) {
        View view = new View(current.get(), LocalDate.now(clock), Language.bestOf(headers.getAcceptableLanguages()));
        EntityTag tag = tag(view);
        RestResponse.ResponseBuilder<T> builder = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(body.apply(view))
                : RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return builder.header(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private EntityTag tag(View view) {
        String parts = String.join("|", view.catalogue().hash(), view.today().toString(), view.language().tag(), release);
        return new EntityTag(ContentJson.hash(parts).substring(0, 32));
    }
}
