package dev.twinstack.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Sizing;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.SampleRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, from a file, as readers open it. */
class BrowserTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** How many pixels of each chart have the colour of a target: what is drawn, and not the grid. */
  private static final String DRAWN =
      """
      const rgb = name => {
        const probe = document.createElement('i');
        probe.style.color = 'var(--' + name + ')';
        document.body.append(probe);
        const value = getComputedStyle(probe).color.match(/[0-9]+/g).map(Number);
        probe.remove();
        return value;
      };
      const colours = [rgb('target-0'), rgb('target-1')];
      return [...document.querySelectorAll('.plot')].map(plot => {
        const canvas = plot.querySelector('canvas');
        const box = canvas.getBoundingClientRect();
        if (box.width < 200 || box.height < 100) { return plot.dataset.chart + ' is too small'; }
        const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        const found = [0, 0];
        for (let at = 0; at < data.length; at += 4) {
          colours.forEach((colour, n) => {
            if (data[at + 3] > 200 && colour.every((part, i) => Math.abs(part - data[at + i]) < 12)) {
              found[n]++;
            }
          });
        }
        return Math.min(...found) < 10 ? plot.dataset.chart + ' is not drawn: ' + found : '';
      }).filter(fault => fault !== '');
      """;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;
  private static Comparison comparison;

  @BeforeAll
  static void open() throws IOException {
    Optional<Browser> installed = Browser.start();
    assumeTrue(
        installed.isPresent(),
        "No browser: install chromium and its chromedriver, or name one by CHROME_BIN");
    browser = installed.orElseThrow();
    RunResult result = SampleRun.full();
    comparison = Comparison.of(result);
    page = folder.resolve("report.html");
    Files.writeString(page, HtmlReport.of(result, comparison));
  }

  @AfterAll
  static void close() {
    // Stays unset where there is none.
    if (page != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280,light", "1280,dark", "360,light", "360,dark"})
  void everyChartIsDrawnAndNothingIsFetchedOrWrong(int width, String scheme) throws IOException {
    browser.open(page, width, scheme);
    browser.screenshot(SCREENSHOTS.resolve("report-%s-%d.png".formatted(scheme, width)));

    assertThat(count(".plot")).isGreaterThan(10).isEqualTo(count(".plot canvas"));
    assertThat(script(DRAWN)).isEqualTo(List.of());
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).containsOnly(page.toUri().toString());
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo((long) width);
    assertThat(script("return document.body.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void thePageIsPrintedWithItsCharts() {
    browser.open(page, 1280, "dark");

    byte[] print = browser.print();
    String pdf = new String(print, StandardCharsets.ISO_8859_1);

    assertThat(pdf).startsWith("%PDF-");
    assertThat(matches(pdf, "/Type\\s*/Page\\b")).isGreaterThan(3);
    // Afterwards it is the page for screens again.
    assertThat(script("return document.documentElement.hasAttribute('data-print')"))
        .isEqualTo(false);
    assertThat(script("return document.querySelectorAll('details.more[open]').length"))
        .isEqualTo(0L);
    // The browser prints what the script draws as lines, not as pictures: each weighs something.
    script("document.querySelectorAll('.plot').forEach(plot => plot.style.visibility = 'hidden')");
    assertThat(print.length - browser.print().length).isGreaterThan(500 * count(".plot"));
  }

  @Test
  void theCalculatorAnswersAsTheAnalysisDoes() {
    browser.open(page, 1280, "light");
    WebElement rate = browser.driver().findElement(By.name("rate"));
    rate.clear();
    rate.sendKeys("54321");
    WebElement cores = browser.driver().findElement(By.name("cores"));
    cores.clear();
    cores.sendKeys("3");

    List<WebElement> rows =
        browser.driver().findElements(By.cssSelector("#sizing-answers tbody tr"));
    assertThat(rows).hasSameSizeAs(comparison.sizings()).hasSize(4);
    for (int row = 0; row < rows.size(); row++) {
      List<WebElement> cells = rows.get(row).findElements(By.tagName("td"));
      Sizing.Needs needs = comparison.sizings().get(row).needs(54_321, 3);
      assertThat(number(cells.get(0))).isCloseTo(needs.cores(), offset(needs.cores()));
      assertThat(number(cells.get(1))).isEqualTo((double) needs.replicas());
      double memoryMiB = Objects.requireNonNull(needs.memoryBytes()) / (1 << 20);
      assertThat(number(cells.get(2))).isCloseTo(memoryMiB, offset(memoryMiB));
      assertThat(number(cells.get(4)))
          .isEqualTo(Objects.requireNonNull(needs.connections()).doubleValue());
    }
    // What a reader's key does, and the driver's clear() does not: it tells the page.
    rate.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    assertThat(browser.driver().findElement(By.id("sizing-note")).getText())
        .isEqualTo("Give whole numbers from 1 on.");
  }

  @Test
  void everythingOpensByKeyboard() {
    browser.open(page, 1280, "light");

    for (WebElement summary : browser.driver().findElements(By.tagName("summary"))) {
      WebElement details = summary.findElement(By.xpath(".."));
      summary.sendKeys(Keys.ENTER);
      assertThat(details.getDomProperty("open")).isEqualTo("true");
    }
    WebElement plot = browser.driver().findElement(By.cssSelector(".plot"));
    plot.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.settle();
    assertThat(browser.driver().findElement(By.cssSelector(".reading")).getText())
        .contains("blocking", "reactive");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void twoResultsSideBySideFitTheScreen() throws IOException {
    RunResult result = SampleRun.full();
    SideBySide both =
        SideBySide.of(
            new SideBySide.Named("before", result, comparison),
            new SideBySide.Named("after", result, comparison));
    Path file = folder.resolve("side-by-side.html");
    Files.writeString(file, SideBySideReport.html(both));

    browser.open(file, 360, "light");
    browser.screenshot(SCREENSHOTS.resolve("side-by-side-360.png"));

    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).containsOnly(file.toUri().toString());
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  private static org.assertj.core.data.Offset<Double> offset(double value) {
    // What is shown has three digits.
    return org.assertj.core.api.Assertions.within(Math.max(0.01, value / 100));
  }

  private static double number(WebElement cell) {
    return Double.parseDouble(cell.getText().toLowerCase(Locale.ROOT).replaceAll("[, a-z]", ""));
  }

  private static int count(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).size();
  }

  private static @Nullable Object script(String script) {
    return browser.driver().executeScript(script);
  }

  private static long matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
