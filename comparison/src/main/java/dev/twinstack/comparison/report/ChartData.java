package dev.twinstack.comparison.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Charts as the page's script reads them: JSON that can stand in a page. */
final class ChartData {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final MathContext DIGITS = new MathContext(6);

  private ChartData() {}

  static String json(List<Chart> charts) {
    return inPage(MAPPER.writeValueAsString(charts.stream().map(ChartData::chart).toList()));
  }

  /** No name in it can end the element that it stands in. */
  static String inPage(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static Map<String, Object> chart(Chart chart) {
    return Map.of(
        "id", chart.id(),
        "across", chart.across(),
        "up", chart.up(),
        "lines", chart.lines().stream().map(ChartData::line).toList(),
        "marks", chart.marks());
  }

  private static Map<String, Object> line(Chart.Line line) {
    boolean intervals = line.points().stream().anyMatch(point -> point.low() != null);
    return Map.of(
        "name", line.name(),
        "target", line.target(),
        "form", line.form(),
        "points",
            line.points().stream()
                .map(point ->
                    intervals
                        ? numbers(point.x(), point.y(), point.low(), point.high())
                        : numbers(point.x(), point.y()))
                .toList());
  }

  private static @Nullable BigDecimal[] numbers(@Nullable Double... values) {
    @Nullable BigDecimal[] numbers = new BigDecimal[values.length];
    for (int n = 0; n < values.length; n++) {
      Double value = values[n];
      numbers[n] = value == null ? null : new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    }
    return numbers;
  }
}
