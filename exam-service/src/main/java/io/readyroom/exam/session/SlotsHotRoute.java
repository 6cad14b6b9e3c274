package io.readyroom.exam.session;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The next slots of a session whose form is in memory; what isn't plain is for {@link ExamSessionResource}. */
@Singleton
class SlotsHotRoute implements HotRoute<SlotRange> {

    private final FrozenForms forms;
    private final SlotRepository slots;
    private final SeenPositions seen;
    private final ProblemWriter problems;
    private final SlotPages pages;

    SlotsHotRoute(FrozenForms forms, SlotRepository slots, SeenPositions seen, ProblemWriter problems, SlotPages pages) {
        this.forms = forms;
        this.slots = slots;
        this.seen = seen;
        this.problems = problems;
        this.pages = pages;
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
        return SlotRange.TEMPLATE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE);
    }

    @Override
    public Optional<SlotRange> match(HttpServerRequest request) {
        return SlotRange.find(request.path(), request.query());
    }

    @Override
    public void answer(HotRequest<SlotRange> request) {
        UUID learner = request.caller().accountId();
        SlotRange range = request.target();
        Optional<FrozenForm> form = forms.known(range.sessionId(), learner);
        if (form.isEmpty() || !request.caller().mayEnter(range.sessionId())) {
            request.passOn();
            return;
        }
        request.when(read(form.get(), range),
                stored -> request.answer(pages.write(form.get(), range.from(), range.limit(), stored)),
                failure -> problems.write(request.context(), failure));
    }

    private Future<StoredSlots> read(FrozenForm form, SlotRange range) {
        Future<StoredSlots> stored = slots.read(form, range.from(), range.limit());
        return SeenPositions.matterTo(form) ? stored.compose(read -> seen.record(form, range.from(), range.limit(), read))
                : stored;
    }
}
