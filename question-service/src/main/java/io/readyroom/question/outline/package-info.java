/**
 * Outlines as authors keep them: new dated ones, maps between two, and the bridge from one to another with what of the
 * published questions carries over, or was decided ({@code bridge}). An outline is edited until the day it takes effect and
 * never afterwards. Hibernate Reactive, through the catalogue's repository as the seed does; questions are only counted and
 * listed, by native statements.
 */
package io.readyroom.question.outline;
