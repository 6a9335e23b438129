package io.jenjang.batch.io.read;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.ColumnSource;
import io.jenjang.batch.io.cell.RowShape;
import io.jenjang.batch.io.column.RowShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Files of a table that have one shape. */
sealed interface TablePart {
  RowShape shape();

  <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task);

  /** The files in the order in which they are read. */
  List<InputFile> files();

  /** The same with some of the files; nothing if it has none of them. */
  Optional<TablePart> only(Predicate<InputFile> files);

  /** The same without an instant, if none of its cells can be wrong. */
  TablePart without(String instant);

  /** Parquet files whose columns have the same types. */
  record ParquetPart(
      RowShape shape, StructType columns, List<ParquetFooters.Footer> footers, FileNames names)
      implements TablePart {
    ParquetPart with(List<ParquetFooters.Footer> footers) {
      return new ParquetPart(shape, columns, footers, names);
    }

    @Override
    public List<InputFile> files() {
      return footers.stream().map(ParquetFooters.Footer::file).toList();
    }

    @Override
    public Optional<TablePart> only(Predicate<InputFile> files) {
      List<ParquetFooters.Footer> some =
          footers.stream().filter(footer -> files.test(footer.file())).toList();
      return some.isEmpty() ? Optional.empty() : Optional.of(with(some));
    }

    @Override
    public TablePart without(String instant) {
      return shape
          .without(instant)
          .<TablePart>map(rest -> new ParquetPart(rest, left(rest), footers, names))
          .orElse(this);
    }

    /** The columns that a shape still has. */
    private StructType left(RowShape rest) {
      Set<String> names = rest.sources().stream()
          .filter(source -> source.ordinal() != ColumnSource.NOWHERE)
          .map(source -> source.rule().from())
          .collect(Collectors.toSet());
      return new StructType(Arrays.stream(columns.fields())
          .filter(field -> names.contains(field.name()))
          .toArray(StructField[]::new));
    }

    @Override
    public <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      Shared<SerializableConfiguration> hadoop =
          Shared.with(spark, new SerializableConfiguration(spark.hadoopConfiguration()));
      RowShape shape = this.shape;
      StructType columns = this.columns;
      FileNames names = this.names;
      List<List<RowShare>> shares = TaskShares.of(footers);
      return spark
          .parallelize(shares, Math.max(1, shares.size()))
          .mapPartitions(part -> task.run(
              new RowCursor(
                  new ShareRows(all(part), columns, names, hadoop.value().value())),
              new Cells(shape)));
    }

    private static List<RowShare> all(Iterator<List<RowShare>> shares) {
      List<RowShare> all = new ArrayList<>();
      shares.forEachRemaining(all::addAll);
      return all;
    }
  }

  /** A CSV file that the driver has read. */
  record CsvPart(RowShape shape, CsvFile file) implements TablePart {
    private static final int BLOCK = 4096;
    private static final int BLOCKS_A_TASK = 64;

    @Override
    public List<InputFile> files() {
      return List.of(file.file());
    }

    @Override
    public Optional<TablePart> only(Predicate<InputFile> files) {
      return files.test(file.file()) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public TablePart without(String instant) {
      return this;
    }

    @Override
    public <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task) {
      List<CsvBlock> blocks = new ArrayList<>();
      for (int from = 0; from < file.rows().size(); from += BLOCK) {
        int to = Math.min(from + BLOCK, file.rows().size());
        blocks.add(new CsvBlock(
            file.file().name(),
            file.rows().subList(from, to).toArray(String[][]::new),
            file.lines().subList(from, to).stream().mapToLong(Long::longValue).toArray()));
      }
      RowShape shape = this.shape;
      int tasks = Math.max(1, (blocks.size() + BLOCKS_A_TASK - 1) / BLOCKS_A_TASK);
      return JavaSparkContext.fromSparkContext(session.sparkContext())
          .parallelize(blocks, tasks)
          .mapPartitions(part -> task.run(new RowCursor(rows(part)), new Cells(shape)));
    }

    private static Iterator<RowBlock> rows(Iterator<CsvBlock> blocks) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return blocks.hasNext();
        }

        @Override
        public RowBlock next() {
          return blocks.next().toRows();
        }
      };
    }
  }

  /** Another part, of which only some rows are read. */
  record ChosenPart(TablePart part, RowChoice choice) implements TablePart {
    @Override
    public RowShape shape() {
      return part.shape();
    }

    @Override
    public List<InputFile> files() {
      return part.files();
    }

    @Override
    public Optional<TablePart> only(Predicate<InputFile> files) {
      return part.only(files).map(some -> new ChosenPart(some, choice));
    }

    @Override
    public TablePart without(String instant) {
      return new ChosenPart(part.without(instant), choice);
    }

    @Override
    public <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task) {
      RowChoice choice = this.choice;
      return part.rdd(session, (rows, cells) -> task.run(rows.only(choice.of(cells)), cells));
    }
  }
}
