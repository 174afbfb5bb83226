package dev.twinstack.app.http;

import dev.twinstack.common.HostRules;
import dev.twinstack.common.Problem;
import dev.twinstack.common.TargetRules;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes a problem where the server refuses a request that no filter has seen. */
final class ServerProblems extends Handler.Wrapper {

  ServerProblems(Handler service) {
    super(service);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Problem problem = problemOf(request);
    if (problem != null) {
      write(problem, request, response, callback);
      return true;
    }
    if (closesAfter(request)) {
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    return super.handle(request, response, callback);
  }

  /** Jetty would as well, but not always announce it. */
  private static boolean closesAfter(Request request) {
    HttpFields fields = request.getHeaders();
    return fields.contains(HttpHeader.EXPECT)
        || (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
            && !fields.contains(HttpHeader.CONNECTION, HttpHeaderValue.KEEP_ALIVE.asString()));
  }

  /** What Jetty's parser lets pass and RFC 9112 does not, or nothing here can answer. */
  private static @Nullable Problem problemOf(Request request) {
    if (HttpMethod.CONNECT.is(request.getMethod())) {
      return Problem.NOT_IMPLEMENTED;
    }
    String host = request.getHeaders().get(HttpHeader.HOST);
    return isTarget(request.getHttpURI()) && (host == null || HostRules.isWellFormed(host))
        ? null
        : Problem.MALFORMED_REQUEST;
  }

  private static boolean isTarget(HttpURI uri) {
    return (HttpScheme.HTTP.is(uri.getScheme()) || HttpScheme.HTTPS.is(uri.getScheme()))
        && uri.getUser() == null
        && uri.getFragment() == null
        && uri.getPathQuery().startsWith("/")
        && TargetRules.isWellFormed(uri.getPathQuery());
  }

  /** The error handler of the server: what its parser refuses, and what breaks inside it. */
  static boolean writeError(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused
            ? refused.getCode()
            : response.getStatus();
    boolean isOtherVersion = status == HttpStatus.UPGRADE_REQUIRED_426;
    write(
        isOtherVersion ? Problem.HTTP_VERSION_NOT_SUPPORTED : Problem.ofStatus(status),
        request,
        response,
        callback);
    return true;
  }

  private static void write(
      Problem problem, Request request, Response response, Callback callback) {
    byte[] body = problem.body();
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    if (problem.closesConnection() || problem == Problem.INTERNAL_ERROR) {
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    boolean isHead = HttpMethod.HEAD.is(request.getMethod());
    response.write(true, isHead ? null : ByteBuffer.wrap(body), callback);
  }
}
