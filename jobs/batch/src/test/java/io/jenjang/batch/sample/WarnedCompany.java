package io.jenjang.batch.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three members, two sales and a plan under a rule of the house that warns. */
final class WarnedCompany {
  private WarnedCompany() {}

  /** Lays plan.conf and safeguards/house.conf into a folder; returns the folder of members and sales. */
  static Path lay(Path folder) throws IOException {
    Path input = Checkout.samples("bad").resolve("safeguard-blocks");
    Files.createDirectory(folder.resolve("safeguards"));
    String rules = Files.readString(input.resolve("safeguards/house.conf"));
    Files.writeString(
        folder.resolve("safeguards/house.conf"),
        rules.replace("severity = block", "severity = warn"));
    Files.copy(input.resolve("plan.conf"), folder.resolve("plan.conf"));
    return input;
  }
}
