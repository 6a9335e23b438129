package io.jenjang.safeguard;

/** How sure a rule's figure is. */
public enum Sure {
  LAW_TEXT("law text"),
  COURT_TEXT("court text"),
  /** From somebody who tells what the law says. */
  SECONDARY("secondary source, unconfirmed"),
  /** The figure may have changed since. */
  UNCONFIRMED("unconfirmed"),
  /** The company's own choice. */
  POLICY("company policy"),
  /** An indicator without a legal figure. */
  INDICATOR("indicator");

  private final String words;

  Sure(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** Whether somebody has to look the figure up before resting on it. */
  public boolean isUnconfirmed() {
    return this == SECONDARY || this == UNCONFIRMED;
  }
}
