package io.jenjang.plan.read;

import java.util.Optional;

/** Reads the name of the volume whose sum over all members is the company's. */
record CompanyVolumeReader(Names names) {
  static final String EXPECTED = "the name of a volume, whose sum over all members is meant";

  Optional<String> read(Entry entry) {
    Optional<String> name = names.quantity(entry, Kind::paysOnce);
    Optional<Kind> kind = name.flatMap(names.catalog()::kind);
    return kind.isPresent() && !kind.get().paysOnce()
        ? entry.wrong("is " + kind.get().words()
            + "; expected a volume of one period, so that each sale counts once")
        : name;
  }
}
