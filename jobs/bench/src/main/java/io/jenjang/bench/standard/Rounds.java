package io.jenjang.bench.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Contenders, one after another, several times over; who goes first changes from round to round.
 *
 * @param output folder in which each contender has its own, made anew in every round
 */
record Rounds(List<Contender> contenders, Task task, Path output) {
  /** Every run in the order in which they were made; each is told when it is over. */
  List<Measured> run(int rounds, Consumer<Measured> teller)
      throws IOException, InterruptedException, SQLException {
    List<Measured> all = new ArrayList<>();
    List<Contender> order = new ArrayList<>(contenders);
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : order) {
        if (round <= contender.rounds(rounds)) {
          Path folder = output.resolve(contender.name());
          Folders.delete(folder);
          Measured measured = contender.run(round, task, folder);
          teller.accept(measured);
          all.add(measured);
        }
      }
      Collections.reverse(order);
    }
    return all;
  }
}
