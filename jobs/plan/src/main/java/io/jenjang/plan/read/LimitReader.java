package io.jenjang.plan.read;

import io.jenjang.plan.Plan.PayoutLimit;
import java.util.List;
import java.util.Optional;

/** Reads {@code limits}: the most that the company pays in all. */
final class LimitReader {
  private final Names names;
  private final CompanyVolumeReader volumes;

  LimitReader(Names names) {
    this.names = names;
    this.volumes = new CompanyVolumeReader(names);
  }

  /** Null where the plan sets no limit. */
  PayoutLimit read(Section plan) {
    Optional<Section> limits = plan.find("limits").flatMap(Section::of);
    Optional<Section> payout =
        limits.flatMap(section -> section.find("payout")).flatMap(Section::of);
    limits.ifPresent(Section::close);
    return payout.map(this::limit).orElse(null);
  }

  private PayoutLimit limit(Section section) {
    long max = section.required(
        "max",
        "the share of the company volume that may be paid, such as 0.40",
        Numbers::share,
        0L);
    String of = section.required("of", CompanyVolumeReader.EXPECTED, volumes::read, "");
    section.optional("method", Values.word(List.of("scale")), "scale");
    section.close();
    return new PayoutLimit(max, of, names.isMoney(of));
  }
}
