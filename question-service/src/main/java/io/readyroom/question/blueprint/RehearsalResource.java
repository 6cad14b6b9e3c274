package io.readyroom.question.blueprint;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.form.Rehearsal;
import io.readyroom.question.form.Rehearsals;
import io.smallrye.mutiny.Uni;

/** What a blueprint would give, and how far the bank covers it. */
@Path(BlueprintResource.PATH)
@Tag(name = "Authoring")
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
class RehearsalResource {

    private static final int MOST_FORMS = 20;
    private static final String LANGUAGE = "[a-z]{2,3}";
    private static final String ENGLISH = "en";

    private final BlueprintService blueprints;
    private final Rehearsals rehearsals;
    private final CoverageDesk coverage;

    RehearsalResource(BlueprintService blueprints, Rehearsals rehearsals, CoverageDesk coverage) {
        this.blueprints = blueprints;
        this.rehearsals = rehearsals;
        this.coverage = coverage;
    }

    /** What a report is about. Public fields: the JAX-RS way to group parameters. */
    static class CoverageQuery {

        @QueryParam("outline")
        @Parameter(description = "Date of an outline of the exam; absent: the one in force", schema = @Schema(type = SchemaType.STRING, format = "date"))
        String outline;
        @QueryParam("forms")
        @DefaultValue("3")
        @Parameter(description = "How many forms a learner is to sit without a repeat", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "3"))
        String forms;
        @QueryParam("language")
        @DefaultValue(ENGLISH)
        @Pattern(regexp = LANGUAGE)
        String language;

        CoverageDesk.Question toQuestion() {
            return new CoverageDesk.Question(Parameters.date("outline", outline),
                    Parameters.number("forms", forms, 1, MOST_FORMS), language);
        }
    }

    @POST
    @Path("{id}/try")
    @Cancellable(false)
    @Operation(operationId = "tryBlueprint", summary = "The form that a blueprint would give, or why none; nothing is stored")
    public Uni<Rehearsal> rehearse(@RestPath UUID id,
            @QueryParam("seed") @DefaultValue("0") @Pattern(regexp = "-?[0-9]{1,19}") @Parameter(description = "The same seed gives the same form") String seed,
            @QueryParam("seen") @Parameter(description = "Question ids that the learner has had, oldest first: 16 bytes each, in Base64", schema = @Schema(type = SchemaType.STRING, format = "byte")) @Size(max = 8_000) String seen,
            @QueryParam("sat") @DefaultValue("0") @Parameter(description = "How many forms of this blueprint the learner has sat before", schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "20", defaultValue = "0")) String sat,
            @QueryParam("language") @Pattern(regexp = LANGUAGE) String language) {
        Rehearsals.Learner learner = new Rehearsals.Learner(language, Parameters.ids("seen", seen),
                Parameters.number("sat", sat, 0, MOST_FORMS));
        long number = Parameters.seed(seed);
        return blueprints.version(id).map(blueprint -> rehearsals.rehearse(blueprint, learner, number));
    }

    @GET
    @Path("coverage")
    @Cancellable(false)
    @Operation(operationId = "getCoverage", summary = "How many more questions an exam needs, and where, by the blueprint in use")
    public Uni<CoverageResponse> ofMode(@NotNull @QueryParam("exam") @Size(max = 64) String exam,
            @QueryParam("mode") @DefaultValue("exam") String mode, @BeanParam @Valid CoverageQuery query) {
        return coverage.ofMode(exam, Parameters.mode(mode), query.toQuestion());
    }

    @GET
    @Path("{id}/coverage")
    @Cancellable(false)
    @Operation(operationId = "getBlueprintCoverage", summary = "How many more questions this blueprint needs, and where")
    public Uni<CoverageResponse> ofBlueprint(@RestPath UUID id, @BeanParam @Valid CoverageQuery query) {
        CoverageDesk.Question question = query.toQuestion();
        return blueprints.version(id).chain(blueprint -> coverage.of(blueprint, question));
    }
}
