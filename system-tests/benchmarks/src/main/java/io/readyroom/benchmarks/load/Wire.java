package io.readyroom.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A keep-alive connection with one request in flight at most. */
final class Wire {

    private final int port;
    private final Selector selector;
    private final Conversation conversation;
    private final byte[] piece;
    private final Response response = new Response();
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer rest;
    private long since;
    private boolean busy;

    /** @param piece where what comes in is put for a moment; may be shared by all wires of a thread */
    Wire(int port, Selector selector, Conversation conversation, byte[] piece) throws IOException {
        this.port = port;
        this.selector = selector;
        this.conversation = conversation;
        this.piece = piece;
        connect();
    }

    private void connect() throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param from when its latency begins to count, in nanoseconds */
    void send(long from) throws IOException {
        since = from;
        busy = true;
        response.clear();
        rest = ByteBuffer.wrap(conversation.next());
        flush();
    }

    private void flush() throws IOException {
        channel.write(rest);
        key.interestOps(rest.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on with what the network allows. @return whether the reply is complete */
    boolean progress() throws IOException {
        if (key.isWritable() && rest != null && rest.hasRemaining()) {
            flush();
        }
        if (!key.isReadable()) {
            return false;
        }
        int length = channel.read(ByteBuffer.wrap(piece));
        if (length < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (!busy || !response.add(piece, length)) {
            return false;
        }
        busy = false;
        conversation.replied(response);
        return true;
    }

    /** After a failure: the request in flight is given up. */
    void reconnect() throws IOException {
        busy = false;
        channel.close();
        connect();
    }

    void close() throws IOException {
        channel.close();
    }

    boolean isBusy() {
        return busy;
    }

    long since() {
        return since;
    }

    Response response() {
        return response;
    }
}
