package io.jenjang.plan.read;

import com.typesafe.config.ConfigValueType;
import io.jenjang.plan.Bonus.Fund;
import io.jenjang.plan.Bonus.Pool;
import io.jenjang.plan.Bonus.Shares;
import io.jenjang.plan.Bonus.Terms;
import java.util.Optional;

/** Reads a bonus of type {@code pool}: a fund, and who has how many shares of it. */
final class PoolReader {
  private static final String EQUAL = "1";

  private final Names names;
  private final RatesReader rates;

  PoolReader(Names names, RatesReader rates) {
    this.names = names;
    this.rates = rates;
  }

  /** @param terms without basis, unless the plan names one: it must be what the fund is a share of */
  Pool read(Section section, Terms terms) {
    Fund fund = terms.bounds().fund();
    if (!section.has("fund")) {
      section.missing("fund", "a block such as { rate = 0.01, of = cv }");
    }
    if (fund == null) {
      return new Pool(terms, shares(section));
    }
    if (!terms.basis().isEmpty() && !fund.of().isEmpty() && !terms.basis().equals(fund.of())) {
      section
          .entry()
          .at("basis")
          .wrong("a pool is paid from its fund, which is a share of " + fund.of()
              + "; remove basis, or name the same volume");
    }
    return new Pool(paidFrom(terms, fund), shares(section));
  }

  private static Terms paidFrom(Terms terms, Fund fund) {
    return new Terms(
        terms.code(),
        fund.of(),
        terms.when(),
        terms.tree(),
        terms.stopAt(),
        fund.isMoney(),
        terms.bounds());
  }

  private Shares shares(Section section) {
    Optional<Entry> byRank = section.find("by-rank");
    Optional<Entry> shares = section.find("shares");
    if (byRank.isPresent() && shares.isPresent()) {
      section.entry().wrong("expected either shares or by-rank, and not both");
    }
    return byRank
        .or(() -> shares.filter(entry -> entry.is(ConfigValueType.OBJECT)).flatMap(this::nested))
        .map(this::byRank)
        .or(() -> shares.flatMap(this::named))
        .orElse(new Shares.Equal());
  }

  private Shares byRank(Entry entry) {
    return new Shares.ByRank(rates.byRank(entry, Numbers::volume, 0L));
  }

  /** {@code shares { by-rank { … } }} says the same as {@code by-rank} in its place. */
  private Optional<Entry> nested(Entry entry) {
    return Section.of(entry).flatMap(section -> {
      Optional<Entry> byRank = section.need("by-rank", "shares for ranks");
      section.close();
      return byRank;
    });
  }

  private Optional<Shares> named(Entry entry) {
    if (entry.isScalar() && entry.raw().equals(EQUAL)) {
      return Optional.of(new Shares.Equal());
    }
    if (entry.is(ConfigValueType.OBJECT)) {
      return Optional.empty();
    }
    boolean number = entry.isScalar() && entry.raw().matches("[+-]?[0-9].*");
    return number
        ? entry.expected("1 (everybody the same), or the name of a volume or group")
        : names.quantity(entry).map(Shares.ByVolume::new);
  }
}
