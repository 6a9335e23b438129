package io.jenjang.safeguard;

import java.io.Serializable;

/**
 * What people read of a rule in another language than English; empty for what is not said in it.
 *
 * @param jurisdiction whose rule it is
 * @param says the rule in one sentence
 * @param source where the figure comes from
 * @param beware what else a value may come from
 */
public record Wording(String jurisdiction, String says, String source, String beware)
    implements Serializable {
  public static final Wording NONE = new Wording("", "", "", "");
}
