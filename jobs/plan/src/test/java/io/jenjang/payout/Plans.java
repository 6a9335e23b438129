package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import io.jenjang.tree.Members;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Words to write bonuses with, over the sponsor tree. */
final class Plans {
  static final Predicate ACTIVE = new Predicate.Active(true);

  private Plans() {}

  static long rate(String value) {
    return new BigDecimal(value).movePointRight(6).longValueExact();
  }

  static List<Long> rates(String... values) {
    return Arrays.stream(values).map(Plans::rate).toList();
  }

  /** Brackets from pairs: from, rate. */
  static Rates.Brackets brackets(String by, String... pairs) {
    List<Long> from = new ArrayList<>();
    List<Long> rate = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      from.add(new BigDecimal(pairs[i]).movePointRight(4).longValueExact());
      rate.add(rate(pairs[i + 1]));
    }
    return new Rates.Brackets(by, from, rate);
  }

  /** By rank number, no rank first. */
  static Rates.ByRank byRank(String... values) {
    return new Rates.ByRank(rates(values));
  }

  static Predicate atLeast(String quantity, String min) {
    return new Predicate.AtLeast(quantity, new BigDecimal(min).movePointRight(4).longValueExact());
  }

  /** Active sellers who meet all of {@code when}. */
  static Bonus.Terms terms(String code, String basis, Predicate... when) {
    List<Predicate> all = new ArrayList<>(List.of(when));
    all.add(new Predicate.StatusIn(Set.of(Members.ACTIVE)));
    return new Bonus.Terms(code, basis, new Predicate.All(all), "sponsor", null, false);
  }

  static Bonus.Terms stopAt(Bonus.Terms terms, Predicate stopAt) {
    return new Bonus.Terms(
        terms.code(), terms.basis(), terms.when(), terms.tree(), stopAt, terms.basisIsMoney());
  }

  /** The same with half pay for active sellers who meet all of {@code halfWhen}. */
  static Bonus.Terms half(Bonus.Terms terms, Predicate... halfWhen) {
    return new Bonus.Terms(
        terms.code(),
        terms.basis(),
        terms.when(),
        terms.tree(),
        terms.stopAt(),
        terms.basisIsMoney(),
        new Bonus.Bounds(terms("", "", halfWhen).when(), null, null));
  }

  /** The same list for no rank and two ranks. */
  static List<List<Long>> same(String... values) {
    return Collections.nCopies(3, rates(values));
  }
}
