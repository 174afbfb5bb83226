package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.PromiseNotifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a problem where the server refuses a request that no filter has seen, and the header of
 * every answer as Jetty does. Sits between Netty's codec and Reactor Netty; one for each
 * connection.
 */
final class ServerProblems extends ChannelDuplexHandler {

  private final ArrivalTimeout arrival;
  private @Nullable Problem refusal;
  private boolean keptAliveInHttp10;
  private boolean expectsContinue;
  private boolean closes;
  private boolean isClosing;

  ServerProblems(ArrivalTimeout arrival) {
    this.arrival = arrival;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof LastHttpContent) {
      arrival.arrived();
    }
    if (message instanceof HttpRequest request) {
      refusal = WireRules.problemOf(request);
      if (refusal != null && request.decoderResult().isSuccess()) {
        request.setDecoderResult(
            DecoderResult.failure(new IllegalArgumentException(refusal.title())));
      }
      readAsJetty(request);
    }
    context.fireChannelRead(message);
  }

  /** Reactor Netty answers HTTP/1.0 in HTTP/1.0 and drops its keep-alive; Jetty does neither. */
  private void readAsJetty(HttpRequest request) {
    boolean keepAlive = HttpUtil.isKeepAlive(request);
    expectsContinue = request.headers().contains(HttpHeaderNames.EXPECT);
    keptAliveInHttp10 = keepAlive && request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      request.setProtocolVersion(HttpVersion.HTTP_1_1);
      HttpUtil.setKeepAlive(request, keepAlive);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the writer
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    Object answer = message;
    if (message instanceof FullHttpResponse response && refusal != null) {
      answer = problemInPlaceOf(response, refusal);
    }
    if (answer instanceof HttpResponse response) {
      if (expectsContinue) {
        // The client may have kept its body to itself: where the next request begins is not known.
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
      AnswerHeader.writeAsJetty(response, keptAliveInHttp10);
      closes =
          response.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }
    if (answer instanceof LastHttpContent && closes) {
      context.write(answer, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
    } else {
      context.write(answer, promise);
    }
  }

  /** Not before the client has had time to read the last answer. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the closer
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (!closes || !(context.channel() instanceof DuplexChannel channel)) {
      context.close(promise);
      return;
    }
    PromiseNotifier.cascade(channel.closeFuture(), promise);
    if (!isClosing) {
      isClosing = true;
      channel.shutdownOutput();
      context.pipeline().addFirst(new LingeringClose());
    }
  }

  private static FullHttpResponse problemInPlaceOf(FullHttpResponse response, Problem problem) {
    ReferenceCountUtil.release(response);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            Unpooled.wrappedBuffer(problem.body()));
    answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    answer.headers().set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    HttpUtil.setContentLength(answer, answer.content().readableBytes());
    return answer;
  }
}
