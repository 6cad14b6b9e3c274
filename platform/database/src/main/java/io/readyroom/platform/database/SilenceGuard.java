package io.readyroom.platform.database;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Closes a connection whose server has been asked something and says nothing for longer than any statement may take. Without it
 * a
 * server that vanished without a word keeps every connection that waits for it, until the pool has none left. One that nobody
 * asks anything may be silent for as long as it likes.
 * <p>
 * Stands before the client's own handlers, because these answer a close by a polite word to the server and wait for it to hang
 * up: the idle timeouts of the client (4.5) end in that, too.
 */
final class SilenceGuard extends ChannelDuplexHandler {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final SilenceGuards siblings;
    private final long limitNanos;
    private ChannelHandlerContext here;
    private long heardAt;
    private long unansweredSince;
    private boolean waiting;
    private Future<?> looking;

    SilenceGuard(SilenceGuards siblings, Duration limit) {
        this.siblings = siblings;
        this.limitNanos = limit.toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        here = context;
        heardAt = System.nanoTime();
        looking = context.executor().scheduleWithFixedDelay(() -> look(context), LOOK_EVERY.toNanos(), LOOK_EVERY.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        if (waiting && System.nanoTime() - unansweredSince > limitNanos) {
            context.channel().unsafe().close(context.voidPromise());
            siblings.suspect(this, unansweredSince);
        }
    }

    /** Closes the connection unless something was heard on it since another one met silence. */
    void suspect(long since) {
        here.executor().execute(() -> {
            if (heardAt - since < 0 && here.channel().isOpen()) {
                here.channel().unsafe().close(here.voidPromise());
            }
        });
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
        heardAt = System.nanoTime();
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        looking.cancel(false);
        siblings.forget(this);
        context.fireChannelInactive();
    }
}
