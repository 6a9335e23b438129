package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** What is written comes back as it was, and a stream that was cut is no short one. */
class BlockSerializerTest {
  private static final ClassTag<Object> ANY = ClassTag$.MODULE$.apply(Object.class);

  private final SerializerInstance streams = new BlockSerializer().newInstance();

  @Test
  void blocksComeBack() {
    for (long seed = 0; seed < 50; seed++) {
      List<Tuple2<Integer, byte[]>> blocks = blocks(new Random(seed));

      assertThat(walked(written(blocks))).as("seed %s", seed).isEqualTo(texts(blocks));
    }
  }

  /** Most tasks have nothing for most partitions. */
  @Test
  void nothingIsAnEmptyStream() {
    assertThat(written(List.of())).isEmpty();
    assertThat(walked(new byte[0])).isEmpty();
  }

  /** As Spark reads back what it had to put aside. */
  @Test
  void blocksComeBackOneByOne() {
    List<Tuple2<Integer, byte[]>> blocks = blocks(new Random(3));
    DeserializationStream in = streams.deserializeStream(new ByteArrayInputStream(written(blocks)));
    for (Tuple2<Integer, byte[]> block : blocks) {
      assertThat(in.<Object>readKey(ANY)).isEqualTo(block._1());
      assertThat((byte[]) in.<Object>readValue(ANY)).isEqualTo(block._2());
    }
    assertThatThrownBy(() -> in.readKey(ANY)).hasMessageContaining("no block is left");
  }

  @Test
  void aCutStreamIsAnError() {
    byte[] whole = written(List.of(new Tuple2<>(7, new byte[100])));

    assertThatThrownBy(() -> walked(Arrays.copyOf(whole, 5)))
        .hasMessageContaining("the head of a block ends after 5 bytes");
    assertThatThrownBy(() -> walked(Arrays.copyOf(whole, 50)))
        .hasMessageContaining("a block of 100 bytes ends after 42");
  }

  /** A task reads a stream for every task before it; none stays open. */
  @Test
  void aStreamIsClosedWhereItEnds() {
    List<String> closed = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(written(blocks(new Random(4)))) {
      @Override
      public void close() {
        closed.add("closed");
      }
    };
    var iterator = streams.deserializeStream(in).asKeyValueIterator();
    while (iterator.hasNext()) {
      assertThat(closed).isEmpty();
      iterator.next();
    }
    assertThat(closed).containsExactly("closed");
  }

  private static List<Tuple2<Integer, byte[]>> blocks(Random random) {
    List<Tuple2<Integer, byte[]>> blocks = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      byte[] block = new byte[random.nextInt(20_000)];
      random.nextBytes(block);
      blocks.add(new Tuple2<>(random.nextInt(5000), block));
    }
    return blocks;
  }

  private byte[] written(List<Tuple2<Integer, byte[]>> blocks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerializationStream out = streams.serializeStream(bytes);
    for (Tuple2<Integer, byte[]> block : blocks) {
      out.writeKey(block._1(), ANY);
      out.writeValue(block._2(), ANY);
    }
    out.close();
    return bytes.toByteArray();
  }

  private List<String> walked(byte[] bytes) {
    List<Tuple2<Integer, byte[]>> blocks = new ArrayList<>();
    CollectionConverters.asJava(
            streams.deserializeStream(new ByteArrayInputStream(bytes)).asKeyValueIterator())
        .forEachRemaining(
            pair -> blocks.add(new Tuple2<>((Integer) pair._1(), (byte[]) pair._2())));
    return texts(blocks);
  }

  private static List<String> texts(List<Tuple2<Integer, byte[]>> blocks) {
    return blocks.stream()
        .map(block -> block._1() + ": " + Arrays.toString(block._2()))
        .toList();
  }
}
