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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a problem where the server refuses a request that no filter has seen, and the header of
 * every answer as Jetty does. Sits between Netty's codec and Reactor Netty; one for each
 * connection.
 */
final class ServerProblems extends ChannelDuplexHandler {

  private static final int DRAIN_MS = 500;

  private final ArrivalTimeout arrival;
  private @Nullable Problem refusal;
  private boolean keptAliveInHttp10;
  private boolean expectsContinue;
  private boolean closes;
  private boolean draining;

  ServerProblems(ArrivalTimeout arrival) {
    this.arrival = arrival;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof LastHttpContent) {
      arrival.arrived();
    }
    if (draining) {
      ReferenceCountUtil.release(message);
      return;
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

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.fireChannelReadComplete();
    if (draining) {
      context.read();
    }
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

  /**
   * Closes a connection after its last answer only when the client has had time to read it: closing
   * while its bytes are still coming in resets the connection, and the answer is lost (RFC 9112,
   * section 9.6).
   */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the closer
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (draining) {
      PromiseNotifier.cascade(context.channel().closeFuture(), promise);
      return;
    }
    if (!closes || !(context.channel() instanceof DuplexChannel channel)) {
      context.close(promise);
      return;
    }
    draining = true;
    channel.shutdownOutput();
    context.read();
    context.executor().schedule(() -> context.close(promise), DRAIN_MS, TimeUnit.MILLISECONDS);
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
