package io.jenjang.batch.sample;

import io.jenjang.oracle.SaleLine;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The sale lines of a folder of samples as the second calculator takes them; a line without volumes has those of the catalog. */
final class SampleSales {
  private final Plan plan;
  private final Rows sales;
  private final Rows catalog;

  SampleSales(Path folder, Plan plan) {
    this.plan = plan;
    this.sales = Rows.read(folder.resolve("sales.csv"));
    Path file = folder.resolve("catalog.csv");
    this.catalog = Files.exists(file) ? Rows.read(file) : new Rows(List.of(), List.of());
  }

  List<SaleLine> lines() {
    return sales.rows().stream().map(this::line).toList();
  }

  private SaleLine line(Map<String, String> row) {
    String tags = row.getOrDefault("tags", "");
    Instant soldAt = instant(row.getOrDefault("sold_at", ""));
    String returnsLine = row.getOrDefault("returns_line_no", "");
    return new SaleLine(
        row.get("sale_id"),
        Integer.parseInt(row.getOrDefault("line_no", "1")),
        row.get("member_id"),
        row.getOrDefault("buyer_id", ""),
        row.getOrDefault("buyer", "self"),
        soldAt,
        instant(row.getOrDefault("paid_at", "")),
        tags.isEmpty() ? List.of() : List.of(tags.split(" ")),
        row.getOrDefault("channel", ""),
        number(row.getOrDefault("net", "")),
        row.getOrDefault("currency", plan.currency()),
        volume(row, "qv", soldAt),
        volume(row, "cv", soldAt),
        row.getOrDefault("verified", "false").equals("true"),
        row.getOrDefault("kind", "sale"),
        row.getOrDefault("returns_sale_id", ""),
        returnsLine.isEmpty() ? null : Integer.valueOf(returnsLine));
  }

  private BigDecimal volume(Map<String, String> row, String column, Instant soldAt) {
    BigDecimal own = number(row.getOrDefault(column, ""));
    String sku = row.getOrDefault("sku", "");
    if (own != null || sku.isEmpty()) {
      return own;
    }
    LocalDate day = LocalDate.ofInstant(soldAt, plan.calendar().zone());
    return catalog.where("sku", sku).rows().stream()
        .filter(entry -> !LocalDate.parse(entry.get("valid_from")).isAfter(day))
        .max(Comparator.comparing(entry -> entry.get("valid_from")))
        .map(entry -> number(entry.get(column)).multiply(number(row.get("quantity"))))
        .orElseThrow();
  }

  private Instant instant(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).atZone(plan.calendar().zone()).toInstant();
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
