package io.jenjang.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class ArrayPassesTest {

  @Test
  void everyBenchmarkRunsOnASmallMonth() throws Exception {
    Options once = new OptionsBuilder()
        .include(ArrayPasses.class.getName())
        .param("members", "1000")
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(1))
        .shouldFailOnError(true)
        .build();

    assertThat(new Runner(once).run()).hasSize(5 * 4);
  }
}
