package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of problem, with the whole of what is said about it. */
class PlanProblemsTest {
  static List<ProblemCase> cases() throws IOException {
    return ProblemCase.all(Path.of("src/test/resources/plans/problems.txt"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldWithPlaceValueAndExpectation(ProblemCase problem) {
    assertThat(problem.found()).isEqualTo(problem.expected());
  }
}
