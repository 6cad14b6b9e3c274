/**
 * Topics as this harness uses them: it reads what services published, and puts in what none of them ever would. Whatever it
 * puts
 * in or deletes it remembers ({@link io.readyroom.faults.event.Meddling}), for what is found afterwards is judged by that.
 */
package io.readyroom.faults.event;
