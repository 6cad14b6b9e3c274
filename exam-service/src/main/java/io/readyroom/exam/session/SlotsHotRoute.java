package io.readyroom.exam.session;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

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

/** The next slots of a session whose form is in memory; what isn't plain is for {@link ExamSessionResource}. */
@Singleton
class SlotsHotRoute implements HotRoute<SlotsPath> {

    private final FrozenForms forms;
    private final SlotRepository slots;
    private final ProblemWriter problems;
    private final ObjectWriter writer;

    SlotsHotRoute(FrozenForms forms, SlotRepository slots, ProblemWriter problems, ObjectMapper json) {
        this.forms = forms;
        this.slots = slots;
        this.problems = problems;
        this.writer = json.writerFor(SessionQuestions.class);
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
        return SlotsPath.TEMPLATE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.GUEST, Roles.LEARNER);
    }

    @Override
    public Optional<SlotsPath> match(String path) {
        return SlotsPath.find(path);
    }

    @Override
    public void answer(HotRequest<SlotsPath> request) {
        UUID learner = request.caller().accountId();
        Optional<FrozenForm> form = forms.known(request.target().sessionId(), learner);
        Optional<SlotRange> range = SlotRange.find(request.context().request().query());
        if (form.isEmpty() || range.isEmpty()) {
            request.passOn();
            return;
        }
        int from = range.get().from();
        int limit = range.get().limit();
        request.when(slots.read(request.target().sessionId(), learner, from, limit),
                stored -> tell(request, SessionQuestions.of(form.get(), from, limit, stored)),
                failure -> problems.write(request.context(), failure));
    }

    private void tell(HotRequest<SlotsPath> request, SessionQuestions questions) {
        try {
            request.answer(writer.writeValueAsBytes(questions));
        } catch (IOException e) {
            problems.write(request.context(), e);
        }
    }
}
