package dev.twinstack.comparison.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service is started with that it is not by itself: nothing in a fair comparison of the two.
 *
 * @param jvmFlags flags of its JVM, after the usual ones
 * @param settings its own settings, {@code KEY=VALUE}
 * @param jar another build of it; null for the one of this project
 */
public record ServiceChange(List<String> jvmFlags, List<String> settings, @Nullable Path jar) {

  /** Nothing. */
  public static final ServiceChange NONE = new ServiceChange(List.of(), List.of(), null);

  public ServiceChange {
    jvmFlags = List.copyOf(jvmFlags);
    settings = List.copyOf(settings);
  }

  /** The same and one more setting, unless it has that setting already. */
  ServiceChange withSetting(String key, Object value) {
    if (settings.stream().anyMatch(setting -> setting.startsWith(key + "="))) {
      return this;
    }
    List<String> more = new ArrayList<>(settings);
    more.add(key + "=" + value);
    return new ServiceChange(jvmFlags, more, jar);
  }

  /** The same and these flags of the JVM after its own. */
  ServiceChange withFlags(List<String> flags) {
    List<String> more = new ArrayList<>(jvmFlags);
    more.addAll(flags);
    return new ServiceChange(more, settings, jar);
  }

  /** JVM flags alone. */
  public static ServiceChange ofFlags(List<String> jvmFlags) {
    return new ServiceChange(jvmFlags, List.of(), null);
  }
}
