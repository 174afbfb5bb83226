package dev.twinstack.app.http;

import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Reads no further request while enough wait for their answers, or the answers for their client:
 * Reactor Netty reads on while it answers, so that what a client pipelines would fill the memory.
 * Sits behind Netty's codec; one for each connection.
 */
final class ReadGate extends ChannelDuplexHandler {

  private static final int MOST_WAITING = 8;

  private int waiting;
  private boolean isInterim;
  private boolean isAwaited;
  private boolean isHeld;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof LastHttpContent) {
      waiting++;
    }
    ChannelConfig config = context.channel().config();
    if (isShut(context) && config.isAutoRead()) {
      isHeld = true;
      config.setAutoRead(false);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    isAwaited = isShut(context);
    if (!isAwaited) {
      context.read();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the writer
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse answer) {
      isInterim = answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    context.write(message, promise);
    if (message instanceof LastHttpContent && !isInterim) {
      waiting = Math.max(0, waiting - 1);
      open(context);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    open(context);
    context.fireChannelWritabilityChanged();
  }

  private boolean isShut(ChannelHandlerContext context) {
    return waiting >= MOST_WAITING || !context.channel().isWritable();
  }

  private void open(ChannelHandlerContext context) {
    if (isShut(context)) {
      return;
    }
    if (isHeld) {
      isHeld = false;
      isAwaited = false;
      context.channel().config().setAutoRead(true);
    } else if (isAwaited) {
      isAwaited = false;
      context.read();
    }
  }
}
