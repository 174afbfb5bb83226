package dev.twinstack.comparison.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Lookups of names that the table has. As many as are made here are asked for, over and over. */
final class HitRequests implements Requests {

  /** A multiple of 100, so that the mix is exact. */
  static final int PATHS = 4_000;

  private final String[] paths;

  HitRequests(LoadedTable table, HitMix mix) {
    int many = PATHS / 100 * mix.manyRows();
    List<String> names = new ArrayList<>(PATHS);
    names.addAll(manyRows(table, many));
    names.addAll(oneRow(table, PATHS - many));
    Collections.shuffle(names, new Random(table.seed()));
    paths = names.stream().map(HitRequests::path).toArray(String[]::new);
  }

  private static List<String> manyRows(LoadedTable table, int count) {
    if (count == 0) {
      return List.of();
    }
    List<String> there = requireNames(table, table.namesOfOneCharacter());
    return IntStream.range(0, count).mapToObj(i -> there.get(i % there.size())).toList();
  }

  private static List<String> oneRow(LoadedTable table, int count) {
    if (count == 0) {
      return List.of();
    }
    return requireNames(table, table.namesOfOneRow(count));
  }

  private static List<String> requireNames(LoadedTable table, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "The number of rows is %d, too few for the names that --hit-mix asks for: choose more by --rows"
              .formatted(table.rows()));
    }
    return names;
  }

  private static String path(String name) {
    return "/demo?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  @Override
  public Workload workload() {
    return Workload.HIT;
  }

  @Override
  public String path(long number) {
    return paths[(int) (number % paths.length)];
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ROWS;
  }
}
