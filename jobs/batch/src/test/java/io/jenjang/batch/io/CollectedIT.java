package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.SharedSpark;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Large objects on their way from tasks to the driver. */
class CollectedIT {
  private static final int COUNT = 40;

  /** Its number is lost where it becomes bytes. */
  private static final class Made implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient int number;

    Made(int number) {
      this.number = number;
    }
  }

  private static JavaRDD<Made> made(int failing) {
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    return spark.parallelize(IntStream.range(0, COUNT).boxed().toList(), 7).map(number -> {
      if (number == failing) {
        throw new IllegalStateException("number " + number);
      }
      return new Made(number);
    });
  }

  @Test
  void comeInTheirOrderAndInsideOneProcessAsTheyAre() {
    List<Made> collected = Collected.of(made(-1));
    assertThat(collected.stream().map(one -> one.number))
        .containsExactlyElementsOf(IntStream.range(0, COUNT).boxed().toList());
    assertThat(made(-1).collect().stream().mapToInt(one -> one.number).sum()).isZero();
  }

  @Test
  void aTaskThatFailsIsTold() {
    assertThatThrownBy(() -> Collected.of(made(3))).hasMessageContaining("number 3");
    assertThat(Collected.of(made(-1))).hasSize(COUNT);
  }
}
