package dev.twinstack.comparison.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system under test.
 *
 * @param name how it is called in every table
 * @param url where it answered
 * @param jvmFlags the flags it was started with; empty where it was not started here
 * @param version what it says of its version; null where it says nothing
 * @param commit what it says of the commit it was built from; null where it says nothing
 */
public record TargetManifest(
    String name,
    String url,
    List<String> jvmFlags,
    @Nullable String version,
    @Nullable String commit) {

  public TargetManifest {
    jvmFlags = List.copyOf(jvmFlags);
  }
}
