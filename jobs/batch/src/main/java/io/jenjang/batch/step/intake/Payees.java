package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * How members are to be paid, by member number. What holds for everybody costs no array.
 *
 * @param currency index into {@code currencies}; null if it is 0 for everybody
 * @param currencies as the members table names them; index 0 is the empty name, the plan's currency
 * @param withoutTaxId 1 for who is said to have no valid tax id; null if nobody is
 */
public record Payees(int[] currency, String[] currencies, byte[] withoutTaxId)
    implements Serializable {

  /** @param currency null, as {@code withoutTaxId}, where it is known to be 0 for everybody */
  static Payees of(int[] currency, String[] currencies, byte[] withoutTaxId) {
    int other = 0;
    for (int i = 0; currency != null && i < currency.length; i++) {
      other |= currency[i];
    }
    int without = 0;
    for (int i = 0; withoutTaxId != null && i < withoutTaxId.length; i++) {
      without |= withoutTaxId[i];
    }
    return new Payees(other == 0 ? null : currency, currencies, without == 0 ? null : withoutTaxId);
  }

  /** Place of the member's currency. */
  public int currencyOf(int member) {
    return currency == null ? 0 : currency[member];
  }

  /** Whether the member has a valid tax id; who says nothing has. */
  public boolean hasTaxId(int member) {
    return withoutTaxId == null || withoutTaxId[member] == 0;
  }
}
