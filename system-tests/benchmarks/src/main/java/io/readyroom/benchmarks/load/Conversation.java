package io.readyroom.benchmarks.load;

/** What a connection says, one request after the other. Used by one thread. */
interface Conversation {

    /** The bytes of the next request; the array is not kept longer than until its reply. */
    byte[] next();

    /** The reply to the last request. */
    void replied(Response response);
}
