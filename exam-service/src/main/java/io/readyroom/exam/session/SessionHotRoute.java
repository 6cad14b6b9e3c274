package io.readyroom.exam.session;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** A look at a session whose form is in memory; what isn't plain is for {@link ExamSessionResource}. */
@Singleton
class SessionHotRoute implements HotRoute<UUID> {

    private final FrozenForms forms;
    private final ExamSessionRepository sessions;
    private final ProblemWriter problems;
    private final ObjectWriter writer;

    SessionHotRoute(FrozenForms forms, ExamSessionRepository sessions, ProblemWriter problems, ObjectMapper json) {
        this.forms = forms;
        this.sessions = sessions;
        this.problems = problems;
        this.writer = json.writerFor(ExamSessionResponse.class);
    }

    void register(@Observes Filters filters, HotRoutes routes) {
        routes.add(filters, this);
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String template() {
        return SessionPath.TEMPLATE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE);
    }

    @Override
    public Optional<UUID> match(HttpServerRequest request) {
        return request.query() == null ? SessionPath.find(request.path()) : Optional.empty();
    }

    @Override
    public void answer(HotRequest<UUID> request) {
        UUID learner = request.caller().accountId();
        Optional<FrozenForm> form = forms.known(request.target(), learner);
        if (form.isEmpty() || !request.caller().mayEnter(request.target())) {
            request.passOn();
            return;
        }
        request.when(sessions.find(request.target(), learner), session -> tell(request, form.get(), session),
                failure -> problems.write(request.context(), failure));
    }

    private void tell(HotRequest<UUID> request, FrozenForm form, ExamSession session) {
        try {
            request.answer(writer.writeValueAsBytes(ExamSessionResponse.from(session, form)));
        } catch (JsonProcessingException e) {
            problems.write(request.context(), e);
        }
    }
}
