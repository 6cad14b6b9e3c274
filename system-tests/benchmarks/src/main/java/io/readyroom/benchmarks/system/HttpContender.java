package io.readyroom.benchmarks.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.readyroom.benchmarks.load.Figures;
import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.measure.CpuMeter;
import io.readyroom.benchmarks.measure.Trial;

/** Somebody who is asked over HTTP by the load generator. */
public final class HttpContender implements Contender {

    private final World world;
    private final String name;
    private final Order order;
    private final Map<String, Long> pids;
    private final BiConsumer<String, Figures> check;

    /**
     * @param pids of the processes that serve, by the name under which their time is reported
     * @param check of what must hold afterwards; gets the contender's name
     */
    public HttpContender(World world, String name, Order order, Map<String, Long> pids, BiConsumer<String, Figures> check) {
        this.world = world;
        this.name = name;
        this.order = order;
        this.pids = new LinkedHashMap<>(pids);
        this.pids.put("PostgreSQL", world.system().postgres().pid());
        this.pids.put(Trial.LOAD, world.generator().pid());
        this.check = check;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String compiles() {
        // A crowd of candidates takes other ways than a few: what waits together is answered together, everywhere at once.
        return order.kind() + " at " + order.port()
                + (order.kind() == Order.Kind.CANDIDATE ? " by " + order.connections() : "");
    }

    @Override
    public List<String> profile(double seconds) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        pids.forEach((process, pid) -> {
            if (!process.equals("PostgreSQL") && !process.equals(Trial.LOAD)) {
                profiles.put(process, Profile.begin(pid,
                        world.target().resolve((name + "-" + process).replaceAll("[^A-Za-z0-9]+", "-") + ".jfr")));
            }
        });
        run(seconds, 0);
        List<String> lines = new ArrayList<>();
        profiles.forEach((process, profile) -> lines.add(name + ", " + process + ": " + profile.end()));
        return lines;
    }

    @Override
    public Trial run(double seconds, double rate) {
        CpuMeter meter = new CpuMeter(pids);
        meter.begin();
        Figures figures = world.generator().carryOut(order.during(seconds).atRate(rate));
        Map<String, Double> cpu = meter.micros();
        if (figures.refused() + figures.failed() > 0 || figures.acknowledged() == 0) {
            throw new WrongResult(name, figures.toString());
        }
        check.accept(name, figures);
        cpu.replaceAll((process, micros) -> micros / figures.acknowledged());
        return new Trial(figures.acknowledged(), figures.perSecond(), cpu, figures.mean(), figures.p50(), figures.p99(),
                figures.p999());
    }
}
