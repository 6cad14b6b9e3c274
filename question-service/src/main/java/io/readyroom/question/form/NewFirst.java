package io.readyroom.question.form;

/** Puts something new in the place of a repeat wherever the rules let it: a chain of exchanges may have spent it elsewhere. */
final class NewFirst {

    private NewFirst() {
    }

    static void settle(Plan plan) {
        for (int domain = 0; domain < plan.domains(); domain++) {
            for (Tray giving : plan.trays(domain)) {
                boolean exchanged = true;
                while (exchanged && giving.plannedRepeats() > 0) {
                    exchanged = exchange(plan, giving);
                }
            }
        }
    }

    private static boolean exchange(Plan plan, Tray giving) {
        for (Tray taking : plan.trays(giving.domain())) {
            if (taking.room() > 0 && plan.mayExchange(giving, taking)) {
                plan.exchange(giving, taking);
                return true;
            }
        }
        return false;
    }
}
