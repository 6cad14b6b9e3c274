/** The parts of the learners that need no system. */
package io.readyroom.faults.learner;
