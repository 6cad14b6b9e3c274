package io.readyroom.platform.database;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;

/**
 * Closes a connection whose server has been asked something and says nothing for longer than any statement may take. Without it
 * a
 * server that vanished without a word keeps every connection that waits for it, until the pool has none left. One that nobody
 * asks anything may be silent for as long as it likes.
 * <p>
 * Stands before the client's own handlers, because these answer a close by a polite word to the server and wait for it to hang
 * up: the idle timeouts of the client (4.5) end in that, too.
 */
public final class SilenceGuard extends ChannelDuplexHandler {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final long limitNanos;
    private long unansweredSince;
    private boolean waiting;
    private Future<?> looking;

    SilenceGuard(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /**
     * Watches over a connection from now on and gives it to its pool: for a pool's connect handler.
     *
     * @param limit longer than the role's statement timeout
     */
    public static void watch(SqlConnection connection, Duration limit) {
        SocketConnectionBase socket = (SocketConnectionBase) ((SqlConnectionInternal) connection).unwrap().unwrap();
        socket.socket().channelHandlerContext().pipeline().addFirst(new SilenceGuard(limit));
        connection.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        looking = context.executor().scheduleWithFixedDelay(() -> look(context), LOOK_EVERY.toNanos(), LOOK_EVERY.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        if (waiting && System.nanoTime() - unansweredSince > limitNanos) {
            context.channel().unsafe().close(context.voidPromise());
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (!waiting) {
            waiting = true;
            unansweredSince = System.nanoTime();
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waiting = false;
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        looking.cancel(false);
        context.fireChannelInactive();
    }
}
