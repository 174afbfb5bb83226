package dev.twinstack.comparison.report;

import java.util.List;

/**
 * A table of texts: the first cell of a row names it.
 *
 * @param columns the names of the columns, units included
 * @param rows as many cells each as there are columns
 */
public record DataTable(List<String> columns, List<List<String>> rows) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "The row %s has %d cells: the table has %d columns"
                .formatted(row, row.size(), columns.size()));
      }
    }
  }
}
