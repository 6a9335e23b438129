package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges everybody for one bonus. Paid are sellers who meet {@code when} and whose status is active or named in it; half is paid to who meets {@code
 * half-when} alone, in the same way. Who is not paid, or half, has one reason why it fails {@code when}, the first that applies: {@code TERMINATED} or {@code SUSPENDED} for a status that is not allowed, {@code NOT_SELLER}, {@code
 * NOT_ACTIVE} if a key {@code active} fails, {@code BELOW_RANK} if a key {@code rank} or {@code title} fails, else {@code NOT_QUALIFIED}. The keys
 * looked at are those that must all hold; what stands inside {@code any-of} is NOT_QUALIFIED as a whole.
 */
final class EntitlementJudge {
  private final Members members;
  private final Set<Byte> statuses = new HashSet<>(Set.of(Members.ACTIVE));
  private final Set<Byte> halfStatuses = new HashSet<>(Set.of(Members.ACTIVE));
  private final boolean[] meets;
  private final boolean[] half;
  private final boolean[] activeKeys;
  private final boolean[] rankKeys;
  private final boolean[] ends;

  private EntitlementJudge(Members members, Qualification qualification, Bonus.Terms terms) {
    this.members = members;
    List<Predicate> keys = new ArrayList<>();
    keys(terms.when(), keys);
    nameStatuses(terms.when(), statuses);
    Predicate halfWhen = terms.bounds().halfWhen();
    this.meets = qualification.whoMeets(terms.when());
    this.half = halfWhen == null ? null : qualification.whoMeets(halfWhen);
    if (halfWhen != null) {
      nameStatuses(halfWhen, halfStatuses);
    }
    this.activeKeys = whoMeetsAll(
        qualification, keys.stream().filter(Predicate.Active.class::isInstance).toList());
    this.rankKeys = whoMeetsAll(
        qualification,
        keys.stream()
            .filter(key ->
                key instanceof Predicate.RankAtLeast || key instanceof Predicate.TitleAtLeast)
            .toList());
    this.ends = terms.stopAt() == null ? null : qualification.whoMeets(terms.stopAt());
  }

  static Entitlement of(
      Members members, Qualification qualification, Bonus.Terms terms, WalkTree tree) {
    EntitlementJudge judge = new EntitlementJudge(members, qualification, terms);
    Entitlement entitlement = new Entitlement(tree.nodes());
    for (int node = 1; node < tree.nodes(); node++) {
      judge.judge(tree.member(node), node, entitlement);
    }
    return entitlement;
  }

  /** Null where there is no such key: nobody fails it. */
  private static boolean[] whoMeetsAll(Qualification qualification, List<Predicate> keys) {
    return keys.isEmpty() ? null : qualification.whoMeets(new Predicate.All(keys));
  }

  private static void keys(Predicate predicate, List<Predicate> into) {
    if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> keys(part, into));
    } else {
      into.add(predicate);
    }
  }

  private static void nameStatuses(Predicate predicate, Set<Byte> into) {
    if (predicate instanceof Predicate.StatusIn named) {
      into.addAll(named.statuses());
    } else if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> nameStatuses(part, into));
    } else if (predicate instanceof Predicate.Any any) {
      any.parts().forEach(part -> nameStatuses(part, into));
    }
  }

  private void judge(int member, int node, Entitlement entitlement) {
    boolean seller = members.isSeller(member);
    byte status = members.status()[member];
    boolean allowed = statuses.contains(status);
    if (!seller || !allowed || !meets[member]) {
      Reason why = allowed ? reason(member, seller) : notAllowed(status);
      if (half != null && seller && half[member] && halfStatuses.contains(status)) {
        entitlement.halve(node, why);
      } else {
        entitlement.refuse(node, why);
      }
    }
    if (ends != null && seller && ends[member]) {
      entitlement.end(node);
    }
  }

  private static Reason notAllowed(byte status) {
    return status == Members.TERMINATED ? Reason.TERMINATED : Reason.SUSPENDED;
  }

  private Reason reason(int member, boolean seller) {
    if (!seller) {
      return Reason.NOT_SELLER;
    } else if (activeKeys != null && !activeKeys[member]) {
      return Reason.NOT_ACTIVE;
    }
    return rankKeys != null && !rankKeys[member] ? Reason.BELOW_RANK : Reason.NOT_QUALIFIED;
  }
}
