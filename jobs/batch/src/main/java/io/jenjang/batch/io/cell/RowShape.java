package io.jenjang.batch.io.cell;

import io.jenjang.batch.schema.input.InputSchema;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

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
}
