package io.readyroom.faults.invariant;

/** One of the things that hold whatever happens. */
interface Invariant {

    Verdict check(Evidence evidence);
}
