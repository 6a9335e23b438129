package io.jenjang.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class JenjangCommandTest {
  @Test
  void onlyTheCommandThatIsNamedIsLookedAt() {
    assertThat(commands("run", "--period", "2026-10")).containsExactly("run");
    assertThat(commands("plan", "check")).containsExactly("plan");
  }

  @Test
  void allCommandsAreThereWhereNoneIsNamed() {
    assertThat(commands())
        .contains("run", "run-all", "status", "prune", "help")
        .hasSizeGreaterThan(15);
    assertThat(commands("rnu")).isEqualTo(commands());
    assertThat(commands("--help")).isEqualTo(commands());
    assertThat(commands("help", "run")).isEqualTo(commands());
  }

  @Test
  void aCommandTakesOverWhatIsSaidOfAll() {
    assertThat(JenjangCommand.line("status").getSubcommands().get("status").getUsageMessage())
        .contains("--help", "--version", "Exit status:");
  }

  private static Set<String> commands(String... arguments) {
    return JenjangCommand.line(arguments).getSubcommands().keySet();
  }
}
