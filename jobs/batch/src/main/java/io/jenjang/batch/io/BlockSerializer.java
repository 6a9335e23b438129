package io.jenjang.batch.io;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import scala.reflect.ClassTag;

/**
 * Writes blocks of bytes, each with the number of its partition, for a shuffle: nothing comes before the first block or after the last. Spark's own
 * serializer begins a stream of Java objects for every task and partition, and ends it with an exception.
 */
final class BlockSerializer extends Serializer implements Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public SerializerInstance newInstance() {
    return new Streams();
  }

  /** They could be moved; but then Spark copies every block into pages of its own and out again, which takes longer than to sort the few there are. */
  @Override
  public boolean supportsRelocationOfSerializedObjects() {
    return false;
  }

  /** Makes the streams; only pairs of a partition and its block can be written. */
  private static final class Streams extends SerializerInstance {
    @Override
    public SerializationStream serializeStream(OutputStream out) {
      return new BlockOutput(out);
    }

    @Override
    public DeserializationStream deserializeStream(InputStream in) {
      return new BlockInput(in);
    }

    @Override
    public <T> ByteBuffer serialize(T value, ClassTag<T> type) {
      throw notABlock();
    }

    @Override
    public <T> T deserialize(ByteBuffer bytes, ClassTag<T> type) {
      throw notABlock();
    }

    @Override
    public <T> T deserialize(ByteBuffer bytes, ClassLoader loader, ClassTag<T> type) {
      throw notABlock();
    }
  }

  static UnsupportedOperationException notABlock() {
    return new UnsupportedOperationException("only blocks with their partitions are written");
  }
}
