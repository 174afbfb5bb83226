package dev.twinstack.app.demo;

import dev.twinstack.common.AdmissionLimit;
import dev.twinstack.common.DemoData;
import dev.twinstack.common.TwinstackSettings;
import java.util.List;
import org.springframework.stereotype.Service;

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

  /**
   * The rows of a name, by id.
   *
   * @throws OverloadedException if the admission limit is reached
   */
  public List<DemoData> find(String name) {
    if (!admission.tryEnter()) {
      throw new OverloadedException();
    }
    try {
      return repository.findByName(name, maxRows);
    } finally {
      admission.leave();
    }
  }

  /** The same without the database: takes the name and finds nothing. */
  List<DemoData> findNothing(String name) {
    return List.of();
  }
}
