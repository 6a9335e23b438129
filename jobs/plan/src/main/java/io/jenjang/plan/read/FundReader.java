package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Fund;
import java.util.Optional;

/** Reads {@code fund}: the share of a company volume that a bonus totals exactly. */
final class FundReader {
  private final CompanyVolumeReader volumes;

  FundReader(Names names) {
    this.volumes = new CompanyVolumeReader(names);
  }

  Optional<Fund> read(Entry entry) {
    return Section.of(entry).map(this::fund);
  }

  private Fund fund(Section section) {
    long rate = section.required(
        "rate", "the share of the company volume, such as 0.02", Numbers::share, 0L);
    String of = section.required("of", CompanyVolumeReader.EXPECTED, this::volume, "");
    section.close();
    return new Fund(rate, of, volumes.names().isMoney(of));
  }

  private Optional<String> volume(Entry entry) {
    return JoiningKits.refuse(entry, volumes.read(entry), volumes.names().catalog());
  }
}
