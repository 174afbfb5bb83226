package dev.twinstack.app.demo;

import dev.twinstack.common.AdmissionLimit;
import dev.twinstack.common.DemoData;
import dev.twinstack.common.TwinstackSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Looks names up, as many at a time as the admission limit lets in. */
@Service
class DemoService {

  /** How much later than the server the client gives up, so that the server's own answer wins. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private final DemoRepository repository;
  private final AdmissionLimit admission;
  private final int maxRows;
  private final Duration limit;

  DemoService(DemoRepository repository, AdmissionLimit admission, TwinstackSettings settings) {
    this.repository = repository;
    this.admission = admission;
    this.maxRows = settings.demo().maxRows();
    this.limit = settings.pool().acquireTimeout().plus(settings.queryTimeout()).plus(GRACE);
  }

  Mono<List<DemoData>> find(String name) {
    return Mono.defer(() -> {
      if (!admission.tryEnter()) {
        return Mono.error(new OverloadedException());
      }
      return repository
          .findByName(name, maxRows)
          .collectList()
          .timeout(limit, Mono.error(() -> new QueryTimeoutException("No answer in " + limit)))
          .doFinally(signal -> admission.leave());
    });
  }

  /** The same without the database: takes the name and finds nothing. */
  Mono<List<DemoData>> findNothing(String name) {
    return Mono.just(List.of());
  }
}
