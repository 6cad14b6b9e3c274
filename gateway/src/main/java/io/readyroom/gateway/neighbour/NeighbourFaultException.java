package io.readyroom.gateway.neighbour;

/** A neighbour answered with something that is no answer. The message is for logs. */
public final class NeighbourFaultException extends RuntimeException {

    NeighbourFaultException(String what) {
        super(what, null, false, false);
    }
}
