package dev.twinstack.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code demo_data}, and one element of the answer to {@code GET /demo}.
 *
 * @param id the primary key
 * @param name 1 to {@value RequestRules#MAX_NAME_LENGTH} characters
 * @param createTime whole seconds; null only where somebody stored null, which the table allows
 * @param updateTime whole seconds; null only where somebody stored null, which the table allows
 */
public record DemoData(
    long id, String name, @Nullable Instant createTime, @Nullable Instant updateTime) {}
