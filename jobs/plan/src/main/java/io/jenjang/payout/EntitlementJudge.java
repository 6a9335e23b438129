package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Members;
import io.jenjang.tree.Ranges;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges everybody for one bonus. Paid are sellers who meet {@code when} and whose status is active or named in it; half is paid to who meets {@code
 * half-when} alone, in the same way. Who is not paid, or half, has one reason why it fails {@code when}, the first that applies: {@code TERMINATED} or {@code SUSPENDED} for a status that is not allowed, {@code NOT_SELLER}, {@code
 * NOT_ACTIVE} if a key {@code active} fails, {@code BELOW_RANK} if a key {@code rank} or {@code title} fails, else {@code NOT_QUALIFIED}. The keys
 * looked at are those that must all hold; what stands inside {@code any-of} is NOT_QUALIFIED as a whole.
 */
final class EntitlementJudge {
  private final Members members;
  private final boolean[] statuses;
  private final boolean[] halfStatuses;
  private final Sellers meet;
  private final Sellers half;
  private final Sellers activeKeys;
  private final Sellers rankKeys;
  private final Sellers ends;

  /** What decides: bonuses that say the same are judged once. {@code halfWhen} and {@code stopAt} are null where there is none. */
  record Words(Predicate when, Predicate halfWhen, Predicate stopAt) {}

  private EntitlementJudge(Qualification qualification, Words words) {
    this.members = qualification.period().members();
    List<Predicate> keys = new ArrayList<>();
    keys(words.when(), keys);
    Predicate halfWhen = words.halfWhen();
    this.statuses = statuses(words.when());
    this.meet = qualification.sellers(words.when());
    this.halfStatuses = halfWhen == null ? null : statuses(halfWhen);
    this.half = halfWhen == null ? null : qualification.sellers(halfWhen);
    this.activeKeys = sellers(
        qualification, keys.stream().filter(Predicate.Active.class::isInstance).toList());
    this.rankKeys = sellers(
        qualification,
        keys.stream()
            .filter(key ->
                key instanceof Predicate.RankAtLeast || key instanceof Predicate.TitleAtLeast)
            .toList());
    this.ends = words.stopAt() == null ? null : qualification.sellers(words.stopAt());
  }

  /** How everybody stands towards a bonus, by the nodes of a tree. */
  static Entitlement of(Qualification qualification, Bonus.Terms terms, WalkTree tree) {
    Words words = new Words(terms.when(), terms.bounds().halfWhen(), terms.stopAt());
    return qualification.entitlement(words).over(tree);
  }

  /** By member number. */
  static Entitlement byMember(Qualification qualification, Words words) {
    EntitlementJudge judge = new EntitlementJudge(qualification, words);
    Entitlement byMember = new Entitlement(judge.members.count() + 1);
    Ranges.each(1, judge.members.count() + 1, (from, to) -> {
      for (int member = from; member < to; member++) {
        judge.judge(member, byMember);
      }
    });
    return byMember;
  }

  /** Null where there is no such key: nobody fails it. */
  private static Sellers sellers(Qualification qualification, List<Predicate> keys) {
    return keys.isEmpty() ? null : qualification.sellers(new Predicate.All(keys));
  }

  private static void keys(Predicate predicate, List<Predicate> into) {
    if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> keys(part, into));
    } else {
      into.add(predicate);
    }
  }

  /** By status, whether who has it may be paid: active, and what the predicate names. */
  private static boolean[] statuses(Predicate predicate) {
    boolean[] allowed = new boolean[3];
    allowed[Members.ACTIVE] = true;
    nameStatuses(predicate, allowed);
    return allowed;
  }

  private static void nameStatuses(Predicate predicate, boolean[] into) {
    if (predicate instanceof Predicate.StatusIn named) {
      named.statuses().forEach(status -> into[status] = true);
    } else if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> nameStatuses(part, into));
    } else if (predicate instanceof Predicate.Any any) {
      any.parts().forEach(part -> nameStatuses(part, into));
    }
  }

  private void judge(int member, Entitlement entitlement) {
    boolean seller = members.isSeller(member);
    byte status = members.status()[member];
    boolean allowed = statuses[status];
    if (!seller || !allowed || !meet.meet(member)) {
      Reason why = allowed ? reason(member, seller) : notAllowed(status);
      if (half != null && half.meet(member) && halfStatuses[status]) {
        entitlement.halve(member, why);
      } else {
        entitlement.refuse(member, why);
      }
    }
    if (ends != null && ends.meet(member)) {
      entitlement.end(member);
    }
  }

  private static Reason notAllowed(byte status) {
    return status == Members.TERMINATED ? Reason.TERMINATED : Reason.SUSPENDED;
  }

  private Reason reason(int member, boolean seller) {
    if (!seller) {
      return Reason.NOT_SELLER;
    } else if (activeKeys != null && !activeKeys.meet(member)) {
      return Reason.NOT_ACTIVE;
    }
    return rankKeys != null && !rankKeys.meet(member) ? Reason.BELOW_RANK : Reason.NOT_QUALIFIED;
  }
}
