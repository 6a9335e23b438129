package io.jenjang.batch.step.intake;

import org.apache.spark.Partitioner;

/** The key is the partition. */
final class NamedPartition extends Partitioner {
  private static final long serialVersionUID = 1L;
  private final int partitions;

  NamedPartition(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return (Integer) key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamedPartition same && same.partitions == partitions;
  }

  @Override
  public int hashCode() {
    return partitions;
  }
}
