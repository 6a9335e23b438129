package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of a page: a row is its cells by the column's name. */
public final class PageTable {
  private PageTable() {}

  /** A table of which every cell of a row is there. */
  public static List<Map<String, String>> rows(String table) {
    List<List<String>> cells = table.lines().map(PageTable::cells).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> row : cells.subList(2, cells.size())) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        named.put(cells.get(0).get(i), row.get(i));
      }
      rows.add(named);
    }
    return rows;
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1, row.length() - 1).split("(?<!\\\\)\\|", -1))
        .map(String::strip)
        .toList();
  }

  /** Plans of a page with a table below that begins with a column, by the example, in the order of the page. */
  public static Map<String, List<Map<String, String>>> below(String page, String firstColumn) {
    Pattern pattern = Pattern.compile(
        "```hocon\n((?:(?!```).)*)```\n(?:(?!```|\\||#)[^\n]*\n)*(\\| " + Pattern.quote(firstColumn)
            + " \\|[^\n]*\n\\|[-:|]+\\|\n(?:\\|[^\n]*\n)+)",
        Pattern.DOTALL);
    Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.put(matcher.group(1), rows(matcher.group(2)));
    }
    return found;
  }

  /** A number with grouping signs; 0 for an empty cell. */
  public static BigDecimal number(String cell) {
    return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell.replace(",", ""));
  }
}
