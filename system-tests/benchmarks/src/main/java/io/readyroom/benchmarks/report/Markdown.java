package io.readyroom.benchmarks.report;

import java.util.Locale;
import java.util.Map;

import io.readyroom.benchmarks.measure.Spread;

/** The report for people: what is claimed first, then where it comes from. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    private Markdown() {
    }

    static String of(BenchmarkReport report) {
        Markdown markdown = new Markdown();
        markdown.text.append("# Benchmarks\n\nWhat is measured how: [system-tests/benchmarks]"
                + "(../../system-tests/benchmarks/README.md). Figures are medians over the rounds, with least and most in "
                + "brackets; ratios are taken round by round, side by side.\n\n");
        markdown.claims(report);
        report.failures().forEach(failure -> markdown.text.append("\nNot measured: ").append(failure).append('\n'));
        report.rows().forEach(markdown::row);
        markdown.text.append("\n## Setting\n\n| | |\n|---|---|\n");
        report.setting().facts()
                .forEach((name, value) -> markdown.text.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        return markdown.text.toString();
    }

    private void claims(BenchmarkReport report) {
        text.append("| Row | Ours | Against | Figure | Floor | Goal | Met |\n|---|---|---|--:|--:|--:|---|\n");
        report.rows().forEach(row -> row.claims().forEach(this::claim));
    }

    private void claim(Claim claim) {
        text.append("| ").append(claim.what()).append(" | ").append(claim.ours()).append(" | ").append(claim.against())
                .append(" | ").append(spread(claim.figure())).append(' ').append(claim.unit()).append(" | ")
                .append(claim.hasFloor() ? limit(claim, claim.floor()) : "").append(" | ")
                .append(claim.goal() == null ? "" : limit(claim, claim.goal())).append(" | ").append(met(claim))
                .append(" |\n");
    }

    private static String met(Claim claim) {
        if (!claim.reachesFloor()) {
            return "**no**";
        }
        if (!claim.hasFloor()) {
            return claim.reachesGoal() ? "goal" : "not the goal";
        }
        return claim.goal() == null ? "floor" : claim.reachesGoal() ? "floor and goal" : "floor, not the goal";
    }

    private static String limit(Claim claim, double limit) {
        return (claim.more() ? "≥ " : "≤ ") + number(limit);
    }

    private void row(RowReport row) {
        text.append("\n## ").append(row.name()).append("\n\n").append(row.what()).append('\n');
        if (!row.lines().isEmpty()) {
            text.append("\n| | requests/s | mean ms | p50 | p99 | p99.9 | CPU µs a request |\n|---|--:|--:|--:|--:|--:|---|\n");
            row.lines().forEach(this::line);
            text.append("\n![").append(row.name()).append("](").append(row.name()).append(".svg)\n");
        }
        for (Curve curve : row.curves()) {
            text.append(String.format(Locale.ROOT, "%n%s: fitted exponent %.3f.%n%n![%s](%s.svg)%n", curve.figureLabel()
                    + " over " + curve.sizeLabel(), curve.growth().exponent(), curve.name(), curve.name()));
        }
        if (!row.notes().isEmpty()) {
            text.append('\n');
            row.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        }
    }

    private void line(Line line) {
        text.append("| ").append(line.contender()).append(" | ").append(spread(line.perSecond())).append(" | ")
                .append(spread(line.mean())).append(" | ").append(known(line.p50())).append(" | ").append(known(line.p99()))
                .append(" | ").append(known(line.p999())).append(" | ");
        String separator = "";
        for (Map.Entry<String, Spread> process : line.cpu().entrySet()) {
            text.append(separator).append(process.getKey()).append(' ').append(number(process.getValue().median()));
            separator = ", ";
        }
        text.append(" |\n");
    }

    private static String known(Spread spread) {
        return spread.most() == 0 ? "–" : spread(spread);
    }

    private static String spread(Spread spread) {
        return number(spread.median()) + (spread.least() == spread.most() ? ""
                : " (" + number(spread.least()) + "–" + number(spread.most()) + ")");
    }

    /** Three significant digits or so, whatever the size. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
