package dev.twinstack.app.http;

import dev.twinstack.common.TwinstackSettings;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds a stop up for a moment after the readiness has turned, in which everything is answered
 * still: who asks for the readiness before sending anything here needs that time. Connections are
 * not kept meanwhile, else the next request on one would find it closed.
 */
@Component
class StopDelay {

  private final TwinstackSettings settings;
  private final Door door;
  private volatile boolean hasBegun;

  StopDelay(TwinstackSettings settings, Door door) {
    this.settings = settings;
    this.door = door;
  }

  boolean hasBegun() {
    return hasBegun;
  }

  /** Called by the thread that stops the service, before it stops anything. */
  @EventListener
  void await(AvailabilityChangeEvent<ReadinessState> change) throws InterruptedException {
    // The management port, when it closes, says the same again.
    if (change.getState() == ReadinessState.REFUSING_TRAFFIC && !hasBegun) {
      hasBegun = true;
      Thread.sleep(settings.stopDelay());
      door.close();
    }
  }
}
