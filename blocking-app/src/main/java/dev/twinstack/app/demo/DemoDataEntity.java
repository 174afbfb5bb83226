package dev.twinstack.app.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What JPA must have to know the table; R2DBC maps the shared record itself. Never instantiated:
 * the query builds the record.
 */
@Entity
@Table(name = "demo_data")
class DemoDataEntity {
  @Id @Nullable Long id;
  @Nullable String name;
  @Nullable Instant createTime;
  @Nullable Instant updateTime;
}
