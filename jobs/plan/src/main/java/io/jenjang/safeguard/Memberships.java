package io.jenjang.safeguard;

import io.jenjang.tree.Members;

/** How many memberships a person holds: members of status active, of whatever kind, who were delivered with the same legal id. */
final class Memberships {
  private final Figures figures;

  /** By number of the legal id. */
  private int[] active;

  Memberships(Figures figures) {
    this.figures = figures;
  }

  /** The most of one person with a membership in a market, wherever the others are; null where nobody who is active has a legal id. */
  Ratio most(int market) {
    int most = 0;
    for (int member = 1; member <= figures.period().members().count(); member++) {
      most = figures.isIn(market, member) ? Math.max(most, of(member)) : most;
    }
    return most == 0 ? null : Ratio.of(most);
  }

  /** Those of the person behind a member, this one among them; 0 where the member is not active or has no legal id. */
  int of(int member) {
    if (active == null) {
      count();
    }
    return isCounted(member) ? active[figures.evidence().legalIds()[member]] : 0;
  }

  private void count() {
    int[] legalIds = figures.evidence().legalIds();
    int largest = 0;
    for (int legalId : legalIds) {
      largest = Math.max(largest, legalId);
    }
    active = new int[largest + 1];
    for (int member = 1; member < legalIds.length; member++) {
      active[legalIds[member]] += isCounted(member) ? 1 : 0;
    }
  }

  private boolean isCounted(int member) {
    Members members = figures.period().members();
    return members.isActiveStatus(member) && figures.evidence().legalIds()[member] != 0;
  }
}
