package dev.twinstack.comparison.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documentation of the result file has every field of it. */
class SchemaTest {

  @Test
  void everyFieldIsDocumentedUnderItsRecord() throws IOException {
    String page = Files.readString(Path.of("../docs/methodology.md"));

    assertThat(page).contains("`result.json`, schema " + RunResult.SCHEMA);
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(Set.of(RunResult.class));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!seen.add(type)) {
        continue;
      }
      String title = "\n### " + type.getSimpleName() + "\n";
      assertThat(page).contains(title);
      String rest = page.substring(page.indexOf(title) + title.length());
      String section = rest.substring(0, rest.indexOf("\n### "));
      for (RecordComponent field : type.getRecordComponents()) {
        assertThat(section).as(type.getSimpleName()).contains("| `" + field.getName() + "` |");
        Class<?> inside = element(field.getGenericType());
        if (inside.isRecord()) {
          open.push(inside);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(10);
  }

  private static Class<?> element(Type type) {
    Type inside = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    return (Class<?>) inside;
  }
}
