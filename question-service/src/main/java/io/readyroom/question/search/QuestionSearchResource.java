package io.readyroom.question.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Finding questions. */
@Path("/v1/authoring/questions")
@Tag(name = "Authoring")
class QuestionSearchResource {

    private final QuestionSearch search;

    QuestionSearchResource(QuestionSearch search) {
        this.search = search;
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "searchQuestions", summary = "Find questions", description = "Current and open versions alike. The first page has the number of matches and facets; both are exact up to 1,000 matches, beyond that they are lower bounds, and relevance is that of the 500 matches that were changed last.")
    public Uni<SearchResponse> search(@BeanParam @Valid SearchParameters asked) {
        SearchQuery query = SearchQuery.of(asked);
        Position after = asked.cursor == null ? null : Position.read(asked.cursor, query.sort());
        return search.find(query, after, asked.limit);
    }
}
