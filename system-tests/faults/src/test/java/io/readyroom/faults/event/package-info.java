/** Events that no service sends. */
package io.readyroom.faults.event;
