package io.jenjang.plan.read;

import com.typesafe.config.ConfigValueType;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.ByLeg;
import io.jenjang.plan.Predicate.LegShare;
import java.util.List;
import java.util.Optional;

/** Reads what a volume or group must reach: {@code gv = 1000}, or a block with rules about legs. */
final class ThresholdReader {
  private static final String MIN = "min";
  private static final String MAX_LEG_SHARE = "max-leg-share";
  private static final String BY_LEG = "by-leg";
  private static final String REST = "rest";

  private final Names names;

  ThresholdReader(Names names) {
    this.names = names;
  }

  Optional<Predicate> read(String quantity, Entry entry) {
    if (!entry.is(ConfigValueType.OBJECT)) {
      return Numbers.volume(entry).map(min -> new AtLeast(quantity, min));
    }
    return Section.of(entry).flatMap(section -> block(quantity, section));
  }

  private Optional<Predicate> block(String quantity, Section section) {
    Optional<Entry> min = section.find(MIN);
    Optional<Entry> share = section.find(MAX_LEG_SHARE);
    Optional<Entry> byLeg = section.find(BY_LEG);
    Optional<Entry> rest = section.find(REST);
    section.close();
    if (min.isPresent() == byLeg.isPresent()) {
      return section.entry().wrong("expected either min or by-leg, and not both");
    }
    if (byLeg.isPresent()) {
      share.ifPresent(entry -> entry.wrong("max-leg-share goes with min, not with by-leg"));
      return legRule(quantity, section.entry())
          ? byLeg(quantity, byLeg.get(), rest)
          : Optional.empty();
    }
    rest.ifPresent(entry -> entry.wrong("rest goes with by-leg, not with min"));
    Optional<Long> least = min.flatMap(Numbers::volume);
    if (share.isEmpty()) {
      return least.map(number -> new AtLeast(quantity, number));
    }
    if (!legRule(quantity, section.entry())) {
      return Optional.empty();
    }
    long most = share.flatMap(Numbers::share).orElse(0L);
    return least.map(number -> new LegShare(quantity, number, most));
  }

  private Optional<Predicate> byLeg(String group, Entry entry, Optional<Entry> rest) {
    long others = rest.flatMap(Numbers::volume).orElse(0L);
    return Values.list(Numbers::volume).apply(entry).flatMap(legs -> {
      for (int i = 1; i < legs.size(); i++) {
        if (legs.get(i) > legs.get(i - 1)) {
          return entry.expected("the largest leg first, then numbers that do not grow");
        }
      }
      return Optional.of(new ByLeg(group, List.copyOf(legs), others));
    });
  }

  /** Legs add to a group of one period; what earlier periods left is no longer known by leg. */
  private boolean legRule(String quantity, Entry entry) {
    Optional<Kind> kind = names.catalog().kind(quantity);
    if (kind.isPresent() && kind.get() != Kind.GROUP) {
      entry.wrong("a rule about legs needs a group of one period, but \"" + quantity + "\" is "
          + kind.get().words());
      return false;
    }
    return kind.isPresent();
  }
}
