package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The one statement. No transaction around it: on an auto-commit connection it is one round trip,
 * and {@code @Transactional} would add its own.
 */
interface DemoRepository extends Repository<DemoDataEntity, Long> {

  @Query(
      """
      select new dev.twinstack.common.DemoData(d.id, d.name, d.createTime, d.updateTime)
      from DemoDataEntity d where d.name = :name order by d.id limit :maxRows
      """)
  List<DemoData> findByName(String name, int maxRows);
}
