package io.jenjang.batch.report.rows;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON array of objects, a line each; decimals are strings. */
public final class JsonRows implements RowPrinter {
  private final PrintWriter out;
  private final List<String> names;
  private boolean any;

  public JsonRows(PrintWriter out, List<String> names) {
    this.out = out;
    this.names = names;
    out.print("[");
  }

  @Override
  public void row(List<Object> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      object.put(names.get(i), values.get(i));
    }
    out.print(any ? ",\n " : "\n ");
    out.print(JsonText.of(object));
    any = true;
  }

  @Override
  public void end() {
    out.println(any ? "\n]" : "]");
  }
}
