package io.jenjang.batch.io.cell;

import io.jenjang.batch.schema.input.InputSchema;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.TimestampType;

/**
 * What the rows of a file look like.
 *
 * @param sources by place in {@code schema.columns()}
 * @param zone of instants and dates that name none
 */
public record RowShape(InputSchema schema, List<ColumnSource> sources, ZoneId zone)
    implements Serializable {

  /** Whether rows have the column, be it as a constant. */
  public boolean has(String column) {
    return sources.get(schema.index(column)).present();
  }

  /** The shape of rows without an instant; empty where its cells can be wrong, or another column is read from the same place. */
  public Optional<RowShape> without(String instant) {
    ColumnSource left = sources.get(schema.index(instant));
    boolean isSound = left.physical() instanceof TimestampType && !left.rule().goesByText();
    long readers =
        sources.stream().filter(source -> source.ordinal() == left.ordinal()).count();
    if (!isSound || readers > 1) {
      return Optional.empty();
    }
    return Optional.of(new RowShape(
        schema, sources.stream().map(source -> source.without(left.ordinal())).toList(), zone));
  }
}
