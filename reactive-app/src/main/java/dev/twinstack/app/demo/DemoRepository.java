package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/**
 * The one statement. No transaction around it: on an auto-commit connection it is one round trip,
 * and {@code @Transactional} would add its own.
 */
interface DemoRepository extends Repository<DemoData, Long> {

  @Query(
      """
      select id, name, create_time, update_time
      from demo_data where name = :name order by id limit :maxRows
      """)
  Flux<DemoData> findByName(String name, int maxRows);
}
