package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.RequestRules.Accept;
import dev.twinstack.common.RequestRules.Decision;
import dev.twinstack.common.RequestRules.ListMethods;
import dev.twinstack.common.RequestRules.Refuse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

  private static Decision get(String path, @Nullable String query, String... accept) {
    return RequestRules.decide(false, "GET", path, query, List.of(accept), false);
  }

  @Test
  void experimentsAreThereWhereTheyAreWanted() {
    String path = "/experiments/wait";

    assertThat(RequestRules.decide(false, "GET", path, null, List.of(), false))
        .isEqualTo(new Refuse(Problem.NOT_FOUND));
    assertThat(RequestRules.decide(true, "GET", path, null, List.of(), false))
        .isEqualTo(new Accept(null));
    assertThat(RequestRules.decide(true, "POST", path, null, List.of(), false))
        .isEqualTo(new Refuse(Problem.METHOD_NOT_ALLOWED));
    assertThat(RequestRules.decide(true, "GET", "/experiments", null, List.of(), false))
        .isEqualTo(new Refuse(Problem.NOT_FOUND));
  }

  @Test
  void acceptsThePlainRequests() {
    assertThat(get("/demo", null)).isEqualTo(new Accept(null));
    assertThat(get("/idle", null)).isEqualTo(new Accept(null));
    assertThat(get("/demo", "name=a")).isEqualTo(new Accept("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "name=a+b, a b",
    "name=%61, a",
    "name=%C3%A4, ä",
    "name=%2B, +",
    "n%61me=x&y=z, x",
    "&&name=x&, x",
    "name=a=b, a=b"
  })
  void decodesTheName(String query, String name) {
    assertThat(get("/demo", query)).isEqualTo(new Accept(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=", "name", "name=a&name=a"})
  void refusesABadName(String query) {
    assertThat(get("/demo", query)).isEqualTo(new Refuse(Problem.INVALID_NAME));
    assertThat(get("/idle", query)).isEqualTo(new Accept(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=%",
        "name=%4",
        "name=%zz",
        "name=%80",
        "name=%C0%80",
        "name=%ED%A0%80",
        "%zz",
        "name=ä"
      })
  void refusesABrokenEncoding(String query) {
    assertThat(get("/demo", query)).isEqualTo(new Refuse(Problem.MALFORMED_REQUEST));
  }

  @Test
  void countsCharactersNotBytes() {
    assertThat(RequestRules.isValidName("😀".repeat(255))).isTrue();
    assertThat(RequestRules.isValidName("😀".repeat(256))).isFalse();
    assertThat(RequestRules.isValidName("x".repeat(256))).isFalse();
    assertThat(RequestRules.isValidName("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/demo/", "/DEMO", "/d%65mo", "//demo", "/demo;a=b", "/x/../demo"})
  void knowsNoOtherPath(String path) {
    assertThat(get(path, null)).isEqualTo(new Refuse(Problem.NOT_FOUND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../demo", "/%2e%2e/demo", "/demo%00", "/demo%zz", "/demo%FF"})
  void refusesWhatIsNoPath(String path) {
    assertThat(get(path, null)).isEqualTo(new Refuse(Problem.MALFORMED_REQUEST));
  }

  @Test
  void refusesOtherMethods() {
    assertThat(RequestRules.decide(false, "POST", "/demo", null, List.of(), false))
        .isEqualTo(new Refuse(Problem.METHOD_NOT_ALLOWED));
    assertThat(RequestRules.decide(false, "POST", "/x", null, List.of(), false))
        .isEqualTo(new Refuse(Problem.NOT_FOUND));
    assertThat(RequestRules.decide(false, "OPTIONS", "/demo", null, List.of(), false))
        .isEqualTo(new ListMethods());
  }

  @Test
  void refusesAChunkedBody() {
    assertThat(RequestRules.decide(false, "GET", "/demo", null, List.of(), true))
        .isEqualTo(new Refuse(Problem.MALFORMED_REQUEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "APPLICATION/*",
        "text/html, application/json;q=0.001",
        "application/json; charset=utf-8",
        ", ,application/json"
      })
  void givesJsonToWhoTakesIt(String accept) {
    assertThat(get("/idle", null, accept)).isEqualTo(new Accept(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "",
        "*",
        "application/json;q=0",
        "application/json;q=0, */*",
        "*/*;q=0.000",
        "application/json;q=2",
        "application/json;q=0.0001",
        "application/*+json"
      })
  void givesJsonToNobodyElse(String accept) {
    assertThat(get("/idle", null, accept)).isEqualTo(new Refuse(Problem.NOT_ACCEPTABLE));
  }
}
