package dev.twinstack.app.http;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server decides before Spring sees a request, brought in line with the other service. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  FilterRegistrationBean<RequestFilter> requestFilter() {
    return new FilterRegistrationBean<>(new RequestFilter());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverCustomizer() {
    return factory -> {
      factory.addConnectorCustomizers(ServerConfiguration::leaveToTheRules);
      factory.addContextCustomizers(context ->
          ((StandardHost) context.getParent())
              .setErrorReportValveClass(ServerProblems.class.getName()));
    };
  }

  /** Tomcat has opinions of its own on these; the shared rules have one for both services. */
  private static void leaveToTheRules(Connector connector) {
    connector.setEncodedSolidusHandling("passthrough");
    connector.setEncodedReverseSolidusHandling("passthrough");
    connector.setMaxParameterCount(-1);
    AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    protocol.setMaxHeaderCount(-1);
    protocol.setUseKeepAliveResponseHeader(false);
    protocol.setContinueResponseTiming("onRead");
  }
}
