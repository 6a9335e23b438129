package io.jenjang.batch.schema;

/** What caused a statement line. */
public enum LineKind {
  BONUS("bonus"),
  CAP("cap"),
  CLAWBACK("clawback"),
  ADJUSTMENT("adjustment"),
  /** What a restatement of a closed period changes. */
  RESTATEMENT("restatement"),
  TAX("tax"),
  FEE("fee"),
  FX("fx");

  private final String text;

  LineKind(String text) {
    this.text = text;
  }

  /** As the table shows it. */
  public String text() {
    return text;
  }
}
