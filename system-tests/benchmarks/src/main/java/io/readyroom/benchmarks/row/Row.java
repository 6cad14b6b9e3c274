package io.readyroom.benchmarks.row;

import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.World;

/** A row of the report. */
public interface Row {

    /** As it is asked for on the command line. */
    String name();

    /** Measures on a system that runs; leaves it usable for the next row. */
    RowReport measure(World world, Protocol protocol);
}
