package dev.twinstack.app.database;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection to the database on which nothing has come back for so long after something
 * was sent. The driver goes on waiting, and lets the next statements wait behind, also where the
 * connection leads nowhere any more. First in its pipeline; one for each connection.
 */
final class AnswerDeadline extends ChannelDuplexHandler {

  /** Between two looks, so that no statement needs a timer: how late a deadline may be. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private final long limitNs;
  private final StaleConnections stale;
  private boolean isAsked;
  private long askedNs;

  AnswerDeadline(Duration limit, StaleConnections stale) {
    this.limitNs = limit.toNanos();
    this.stale = stale;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    lookLater(context);
    context.fireChannelActive();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the writer
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (!isAsked) {
      isAsked = true;
      askedNs = System.nanoTime();
    }
    context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    isAsked = false;
    context.fireChannelRead(message);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  private void lookLater(ChannelHandlerContext context) {
    context.executor().schedule(() -> look(context), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  private void look(ChannelHandlerContext context) {
    if (isAsked && System.nanoTime() - askedNs >= limitNs) {
      stale.suspectAll();
      context.close();
    } else if (context.channel().isActive()) {
      lookLater(context);
    }
  }
}
