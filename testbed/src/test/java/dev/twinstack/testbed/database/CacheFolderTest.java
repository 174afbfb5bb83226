package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  private static final Path HOME = Path.of("/home/me");

  @Test
  void isWhereEachSystemKeepsCaches() {
    assertThat(CacheFolder.of(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".cache/twinstack"));
    assertThat(CacheFolder.of(Map.of(), "Mac OS X", HOME))
        .isEqualTo(HOME.resolve("Library/Caches/twinstack"));
    assertThat(CacheFolder.of(Map.of(), "Windows 11", HOME))
        .isEqualTo(HOME.resolve("AppData/Local/twinstack"));
  }

  @Test
  void followsTheVariablesOfTheSystem() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/caches"), "Linux", HOME))
        .isEqualTo(Path.of("/caches/twinstack"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "Linux", HOME))
        .isEqualTo(HOME.resolve(".cache/twinstack"));
    assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
        .isEqualTo(Path.of("/local/twinstack"));
  }

  @Test
  void isTheOneThatIsSetWhereOneIs() {
    Map<String, String> environment = Map.of("TWINSTACK_CACHE", "/own", "XDG_CACHE_HOME", "/xdg");

    assertThat(CacheFolder.of(environment, "Linux", HOME)).isEqualTo(Path.of("/own"));
  }
}
