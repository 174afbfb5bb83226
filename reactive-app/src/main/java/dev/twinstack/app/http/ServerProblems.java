package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes a problem where the server refuses a request that no filter has seen, and the header of
 * every answer as Tomcat does. Sits between Netty's codec and Reactor Netty; one for each
 * connection.
 */
final class ServerProblems extends ChannelDuplexHandler {

  private @Nullable Problem refusal;
  private boolean keptAliveInHttp10;
  private boolean closes;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      refusal = WireRules.problemOf(request);
      if (refusal != null && request.decoderResult().isSuccess()) {
        request.setDecoderResult(
            DecoderResult.failure(new IllegalArgumentException(refusal.title())));
      }
      readAsHttp11(request);
    }
    context.fireChannelRead(message);
  }

  /** Reactor Netty answers HTTP/1.0 in HTTP/1.0 and drops its keep-alive; Tomcat does neither. */
  private void readAsHttp11(HttpRequest request) {
    boolean keepAlive = HttpUtil.isKeepAlive(request);
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
      AnswerHeader.writeAsTomcat(response, keptAliveInHttp10);
      closes =
          response.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }
    if (answer instanceof LastHttpContent && closes) {
      promise.addListener(ChannelFutureListener.CLOSE);
    }
    context.write(answer, promise);
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
