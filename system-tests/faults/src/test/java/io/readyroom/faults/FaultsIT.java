package io.readyroom.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.readyroom.faults.fault.AnswerKeys;
import io.readyroom.faults.fault.Fault;
import io.readyroom.faults.fault.FaultRun;
import io.readyroom.faults.fault.Matrix;
import io.readyroom.faults.fault.Settings;
import io.readyroom.faults.fault.World;
import io.readyroom.faults.invariant.Inspector;
import io.readyroom.faults.report.FaultReport;
import io.readyroom.faults.report.RunReport;

/** Each fault strikes while people sit exams; what they were promised holds all the same. */
class FaultsIT {

    private static final Settings SETTINGS = Settings.fromProperties();
    /** Fewer prove too little. */
    private static final long ENOUGH = 200_000;
    private static final RunReport REPORT = new RunReport(SETTINGS.seed());

    private static World world;
    private static Inspector inspector;
    private static double probeOfControl;

    @BeforeAll
    static void start() {
        System.out.println("Seed of the faults: -Dreadyroom.seed=" + SETTINGS.seed());
        world = World.start(SETTINGS.root(), SETTINGS.target().resolve("system"));
        inspector = new Inspector(world.system(), world.trail(),
                AnswerKeys.read(world, SETTINGS.target().resolve("ledgers").resolve("answer-keys.tsv")));
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
        REPORT.write(SETTINGS.reportFolder());
    }

    @TestFactory
    Stream<DynamicTest> survives() {
        List<Fault> chosen = Matrix.all(SETTINGS.scale()).stream().filter(SETTINGS::isChosen).toList();
        assertThat(chosen).as("faults named '%s'", SETTINGS.fault()).isNotEmpty();
        Stream<DynamicTest> faults = chosen.stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(),
                        () -> survives(fault, chosen.indexOf(fault) + 1 + "/" + chosen.size())));
        return SETTINGS.isWholeMatrix() ? Stream.concat(faults, Stream.of(DynamicTest.dynamicTest("enough answers",
                () -> assertThat(REPORT.answers()).as("acknowledged answers in all").isGreaterThanOrEqualTo(ENOUGH))))
                : faults;
    }

    private static void survives(Fault fault, String number) {
        System.out.println(number + " " + fault.name() + " …");
        FaultReport report = new FaultRun(world, inspector, SETTINGS, fault).run(probeOfControl);
        REPORT.add(report);
        System.out.println(report.summary());
        if (fault.name().equals("control")) {
            probeOfControl = report.probeP99();
        }
        assertThat(report.complaints()).as(fault.name()).isEmpty();
    }
}
