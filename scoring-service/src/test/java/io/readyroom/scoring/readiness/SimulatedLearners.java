package io.readyroom.scoring.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.Posterior;
import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.bank.ExamFacts.Domain;
import io.readyroom.scoring.bank.ExamFacts.Outline;
import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.readiness.Evidence.Simulation;

/**
 * Learners who practise, sit a simulation and then the real exam, in one of the scenarios. Everything follows from the seed.
 */
final class SimulatedLearners {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final int BANK = 600;
    private static final int MOST_PRACTICE = 4;
    private static final int PRACTICE = 20;
    private static final int[] WEIGHTS = { 11, 9, 5, 7, 9, 9 };
    private static final Cut CUT = new Cut(0.68, 0.05);

    static final ExamFacts EXAM = new ExamFacts(1, "ai-102", "Azure AI", "microsoft", "active", "azure-ai", null, null,
            new Outline("2025-12-23", List.of(domain(0), domain(1), domain(2), domain(3), domain(4), domain(5))),
            GradingPolicy.PER_COMPONENT, null, null);

    private final Scenario scenario;
    private final SplittableRandom random;
    private final List<BankItem> bank = new ArrayList<>();

    SimulatedLearners(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < BANK; i++) {
            bank.add(bankItem(i % WEIGHTS.length));
        }
    }

    /**
     * @param real what governs the answers
     * @param known what the service takes them for
     */
    private record BankItem(int domain, ItemParameters real, ItemParameters known) {
    }

    /** @param chance the real one to pass the real exam */
    record Learner(Assessment assessment, Supplier<Prediction> unrefused, Misfit misfit, double chance) {
    }

    private static Domain domain(int number) {
        return new Domain("d" + number, "Domain " + number, 2 * WEIGHTS[number], 2 * WEIGHTS[number], List.of());
    }

    private BankItem bankItem(int domain) {
        double a = Math.exp(0.3 * random.nextGaussian());
        double b = -0.7 + 0.9 * random.nextGaussian();
        ItemParameters real = item(a, b, random.nextInt(4) == 0 ? 0 : 0.25);
        return new BankItem(domain, real, switch (scenario) {
            case ESTIMATED_PARAMETERS -> estimated(real);
            case AUTHORS_DIFFICULTY -> thought(real);
            default -> real;
        });
    }

    private static ItemParameters item(double a, double b, double c) {
        return new ItemParameters(a, b, c, Model.TWO_PL, 1);
    }

    private ItemParameters thought(ItemParameters real) {
        double felt = real.b() + 0.8 * random.nextGaussian();
        return item(1, felt < -1.1 ? -1 : felt > -0.3 ? 1 : 0, real.c());
    }

    /** Maximum a posteriori by Fisher scoring on (slope, intercept), c fixed, priors of the calibration. */
    private ItemParameters estimated(ItemParameters real) {
        int n = 300;
        double[] seen = new double[n];
        boolean[] right = new boolean[n];
        for (int i = 0; i < n; i++) {
            double theta = random.nextGaussian();
            seen[i] = theta + 0.4 * random.nextGaussian();
            right[i] = random.nextDouble() < (random.nextInt(20) == 0 ? 0.25 : real.probability(theta));
        }
        double c = real.c();
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < 12; step++) {
            double g0 = -intercept / 2.25;
            double g1 = -Math.log(slope) / (0.09 * slope);
            double h00 = 1 / 2.25;
            double h01 = 0;
            double h11 = 1 / (0.09 * slope * slope);
            for (int i = 0; i < n; i++) {
                double logistic = 1 / (1 + Math.exp(-(intercept + slope * seen[i])));
                double chance = c + (1 - c) * logistic;
                double rise = (1 - c) * logistic * (1 - logistic);
                double weight = rise / (chance * (1 - chance));
                double excess = ((right[i] ? 1 : 0) - chance) * weight;
                double information = rise * weight;
                g0 += excess;
                g1 += excess * seen[i];
                h00 += information;
                h01 += information * seen[i];
                h11 += information * seen[i] * seen[i];
            }
            double determinant = h00 * h11 - h01 * h01;
            intercept += (h11 * g0 - h01 * g1) / determinant;
            slope = Math.max(0.2, slope + (h00 * g1 - h01 * g0) / determinant);
        }
        return item(slope, -intercept / slope, c);
    }

    Learner next() {
        double ability = random.nextGaussian() + (scenario == Scenario.STRONGER_LEARNERS ? 0.7 : 0);
        double second = scenario == Scenario.TWO_DIMENSIONS ? 0.6 * ability + 0.8 * random.nextGaussian() : ability;
        double growth = switch (scenario) {
            case LEARNING, LEARNING_ON -> 0.25;
            case SLOW_LEARNING -> 0.08;
            default -> 0;
        };
        int practice = random.nextInt(MOST_PRACTICE + 1);
        List<Attempt> attempts = new ArrayList<>();
        for (int session = 0; session < practice; session++) {
            sit(attempts, practiceItems(), session, ability + growth * session, second + growth * session, true);
        }
        int until = practice + (scenario == Scenario.LEARNING_ON ? 1 : 0);
        List<BankItem> form = form();
        double repeated = scenario == Scenario.KNOWN_REPEATS ? 0.5 : 0;
        List<BankItem> fresh = form.subList((int) (repeated * form.size()), form.size());
        sit(attempts, fresh, practice, ability + growth * practice, second + growth * practice, false);
        Evidence evidence = new Evidence(attempts, List.of(new Simulation(at(practice), known(form), repeated, 0)),
                scenario == Scenario.AUTHORS_DIFFICULTY ? 0 : 1);
        List<Attempt> settled = ReadinessRule.settled(evidence);
        Posterior estimate = Attempt.ability(settled);
        return new Learner(ReadinessRule.assess(EXAM, evidence, Recalibration.NONE, NOW),
                () -> Prediction.of(Attempt.ability(attempts), known(form), CUT), Misfit.of(settled, estimate.theta()),
                chance(ability + growth * until, second + growth * until));
    }

    private static Instant at(int session) {
        return NOW.minus(Duration.ofDays(MOST_PRACTICE + 1L - session));
    }

    private static List<ItemParameters> known(List<BankItem> form) {
        return form.stream().map(BankItem::known).toList();
    }

    private void sit(List<Attempt> attempts, List<BankItem> items, int session, double ability, double second,
            boolean practice) {
        UUID id = new UUID(0, session);
        for (BankItem item : items) {
            double theta = item.domain() < 3 ? ability : second;
            double chance = item.real().probability(theta);
            if (scenario == Scenario.GUESSING && practice && random.nextInt(3) == 0) {
                chance = Math.max(0.2, item.real().c());
            }
            double seconds = 60;
            if (scenario == Scenario.FROM_ELSEWHERE && random.nextInt(4) == 0) {
                chance = 0.97;
                seconds = 8;
            } else if (scenario == Scenario.HIDDEN_FROM_ELSEWHERE && random.nextInt(10) == 0) {
                chance = 0.97;
            }
            // Times are lognormal (van der Linden, A lognormal model for response times on test items, 2006).
            int time = (int) (1000 * seconds * Math.exp(0.5 * random.nextGaussian()));
            attempts.add(new Attempt(id, at(session), "d" + item.domain(), "d" + item.domain() + ".1", item.known(),
                    random.nextDouble() < chance ? 1 : 0, time));
        }
    }

    private List<BankItem> practiceItems() {
        List<BankItem> items = new ArrayList<>();
        for (int i = 0; i < PRACTICE; i++) {
            boolean first = scenario == Scenario.TWO_DIMENSIONS ? random.nextInt(5) > 0 : random.nextBoolean();
            items.add(any((first ? 0 : 3) + random.nextInt(3)));
        }
        return items;
    }

    private List<BankItem> form() {
        List<BankItem> form = new ArrayList<>();
        for (int domain = 0; domain < WEIGHTS.length; domain++) {
            for (int i = 0; i < WEIGHTS[domain]; i++) {
                form.add(any(domain));
            }
        }
        // Repeats are the first half of the form: in no order of domains.
        form.sort(Comparator.comparing(item -> item.real().b() % 0.01));
        return form;
    }

    private BankItem any(int domain) {
        return bank.get(random.nextInt(BANK / WEIGHTS.length) * WEIGHTS.length + domain);
    }

    /** By the real abilities and parameters, on a form that nobody has seen. */
    private double chance(double ability, double second) {
        List<ItemParameters> form = form().stream().map(item -> onOneScale(item, ability, second)).toList();
        return Points.of(form, ability).passingThis(CUT);
    }

    /** Somebody's second ability on the scale of the first: the same chance. */
    private static ItemParameters onOneScale(BankItem item, double ability, double second) {
        ItemParameters real = item.real();
        return item.domain() < 3 ? real
                : item(real.a(), real.b() - second + ability, real.c());
    }
}
