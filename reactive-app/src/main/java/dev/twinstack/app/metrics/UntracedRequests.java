package dev.twinstack.app.metrics;

import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Gathers nothing of a request that no span will carry: the framework's own convention makes all
 * its values twice a request, and a map of them. The tags of its meter are {@link RequestTimer}'s.
 */
@Component
@ConditionalOnProperty(name = "twinstack.tracing", havingValue = "none", matchIfMissing = true)
class UntracedRequests extends DefaultServerRequestObservationConvention {

  @Override
  public @Nullable String getContextualName(ServerRequestObservationContext context) {
    return null;
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
    return KeyValues.empty();
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
    return KeyValues.empty();
  }
}
