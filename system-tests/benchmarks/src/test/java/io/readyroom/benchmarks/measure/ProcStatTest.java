package io.readyroom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ProcStatTest {

    /** A stub that splits at blanks reads the wrong columns here: the command holds blanks and a bracket. */
    @Test
    void readsTimesBehindACommandWithBlanksAndBrackets() {
        ProcStat stat = ProcStat.parse("4711 (postgres: exam) a (1) S 4700 4711 4711 0 -1 4194304 900 800 0 0 "
                + "250 150 7 3 20 0 1 0 12345 1000000 500 18446744073709551615");
        assertThat(stat).isEqualTo(new ProcStat(4711, 4700, 400, 10));
    }

    @Test
    void findsTheChildrenOfThisProcessAndTheTimeItHasUsed() throws Exception {
        Process child = new ProcessBuilder("cat").start();
        try {
            long self = ProcessHandle.current().pid();
            assertThat(ProcStat.childrenOf(self)).extracting(ProcStat::pid).contains(child.pid());
            assertThat(ProcStat.of(self)).hasValueSatisfying(stat -> assertThat(stat.own()).isPositive());
            assertThat(ProcStat.residentMegabytes(self)).isBetween(10.0, 20_000.0);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** A meter that looked at this process only would report a tenth of a second at most. */
    @Test
    void countsTheTimeOfChildrenThatHaveEnded() throws Exception {
        CpuMeter meter = new CpuMeter(Map.of("this", ProcessHandle.current().pid()));
        meter.begin();
        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done").start().waitFor();
        assertThat(meter.micros().get("this")).isGreaterThan(100_000);
    }

    @Test
    void knowsNothingOfAProcessThatIsGone() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(ProcStat.of(ended.pid())).isEmpty();
    }
}
