package dev.twinstack.app.demo;

import dev.twinstack.common.AdmissionLimit;
import dev.twinstack.common.DemoData;
import dev.twinstack.common.TwinstackSettings;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Looks names up, as many at a time as the admission limit lets in. */
@Service
public class DemoService {

  private final DemoRepository repository;
  private final AdmissionLimit admission;
  private final int maxRows;

  DemoService(DemoRepository repository, AdmissionLimit admission, TwinstackSettings settings) {
    this.repository = repository;
    this.admission = admission;
    this.maxRows = settings.demo().maxRows();
  }

  /** The rows of a name, by id; {@link OverloadedException} if the admission limit is reached. */
  public Mono<List<DemoData>> find(String name) {
    return Mono.defer(() -> {
      if (!admission.tryEnter()) {
        return Mono.error(new OverloadedException());
      }
      return repository
          .findByName(name, maxRows)
          .collectList()
          .doFinally(signal -> admission.leave());
    });
  }

  /** The same without the database: takes the name and finds nothing. */
  Mono<List<DemoData>> findNothing(String name) {
    return Mono.just(List.of());
  }
}
