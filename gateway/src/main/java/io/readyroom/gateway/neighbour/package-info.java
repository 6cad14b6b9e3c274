/** What the clients of all neighbours do alike: pass on a neighbour's refusal, and tell a silent neighbour from a late one. */
package io.readyroom.gateway.neighbour;
