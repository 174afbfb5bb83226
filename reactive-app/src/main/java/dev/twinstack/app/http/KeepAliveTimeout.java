package dev.twinstack.app.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which nothing has come in for so long, far longer than an answer takes.
 * Reactor Netty's own idle timeout puts a handler and a timer into the pipeline after each answer
 * and takes them out with the next request; this one stays, and notes the time.
 */
final class KeepAliveTimeout extends ReadTimeoutHandler {

  KeepAliveTimeout(Duration timeout) {
    super(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** In silence: this is no error. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  protected void readTimedOut(ChannelHandlerContext context) {
    context.close();
  }
}
