package io.readyroom.benchmarks.report;

import java.util.List;

/** Requests a second of a row's closed loops, a bar each, with the range over the rounds. */
final class BarChart {

    private static final int WIDTH = 820;
    private static final int LEFT = 250;
    private static final int RIGHT = 110;
    private static final int TOP = 40;
    private static final int STEP = 30;
    private static final int THICKNESS = 18;

    private BarChart() {
    }

    static String of(RowReport row) {
        List<Line> lines = row.lines().stream().filter(line -> line.rate() == 0).toList();
        double most = lines.stream().mapToDouble(line -> line.perSecond().most()).max().orElse(1);
        double scale = (WIDTH - LEFT - RIGHT) / most;
        Svg svg = new Svg(WIDTH, TOP + STEP * lines.size() + 20);
        svg.text(LEFT, 22, "start", row.name() + ": requests per second (median, line: least to most)");
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = TOP + i * STEP;
            double middle = y + THICKNESS / 2.0;
            svg.text(LEFT - 8, middle + 5, "end", line.contender());
            svg.bar(LEFT, y, line.perSecond().median() * scale, THICKNESS,
                    line.contender().startsWith("raw") || line.contender().startsWith("pgbench") ? "#9aa5b1" : "#2b6cb0");
            svg.line(LEFT + line.perSecond().least() * scale, middle, LEFT + line.perSecond().most() * scale, middle,
                    "#1a202c");
            svg.text(LEFT + line.perSecond().most() * scale + 8, middle + 5, "start",
                    Markdown.number(line.perSecond().median()));
        }
        return svg.toString();
    }
}
