/** What this installation can do, for clients that must decide before they start. Constants and configuration only. */
package io.readyroom.gateway.capability;
