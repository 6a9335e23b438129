package io.jenjang.batch.io;

import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/**
 * Where a file of a table is damaged, as far as the file itself can tell: every page has a checksum, so that the column and the block of rows of a
 * changed byte are known, and through the other columns the members whose rows these are.
 */
public final class ParquetDamage {
  private static final String MEMBER_ID = "member_id";

  private final Table table;
  private final Path file;
  private final Configuration configuration;

  private ParquetDamage(Table table, Path file, Configuration configuration) {
    this.table = table;
    this.file = file;
    this.configuration = configuration;
  }

  /** A sentence for every place that is damaged. */
  public static List<String> of(Table table, String file, Configuration configuration) {
    return new ParquetDamage(table, new Path(file), configuration).places();
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    try (ParquetFileReader reader = open(false)) {
      long first = 1;
      for (int block = 0; block < reader.getRowGroups().size(); block++) {
        long rows = reader.getRowGroups().get(block).getRowCount();
        for (String column : damaged(block)) {
          places.add("column " + column + ", rows " + first + " to " + (first + rows - 1)
              + members(block));
        }
        first += rows;
      }
    } catch (IOException | RuntimeException e) {
      return List.of("its footer cannot be read, so that no column can be named");
    }
    return places.isEmpty()
        ? List.of("no value of it is touched: the byte is in the footer, an index or a filter")
        : places;
  }

  /** Columns of a block whose pages do not fit their checksums, each once; one that cannot even be read counts as well. */
  private Set<String> damaged(int block) throws IOException {
    Set<String> damaged = new LinkedHashSet<>();
    try (ParquetFileReader reader = open(true)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      for (ColumnDescriptor column : schema.getColumns()) {
        if (!reads(reader, schema, column, block)) {
          damaged.add(column.getPath()[0]);
        }
      }
    }
    return damaged;
  }

  private static boolean reads(
      ParquetFileReader reader, MessageType schema, ColumnDescriptor column, int block) {
    MessageType single = new MessageType(schema.getName(), schema.getType(column.getPath()[0]));
    reader.setRequestedSchema(single);
    try {
      PageReadStore pages = reader.readRowGroup(block);
      var page = pages.getPageReader(single.getColumnDescription(column.getPath()));
      page.readDictionaryPage();
      while (page.readPage() != null) {
        // Reading checks the page.
        continue;
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Whose rows a block holds, if that column can be read. */
  private String members(int block) {
    if (table.index(MEMBER_ID) < 0) {
      return "";
    }
    try (ParquetFileReader reader = open(true)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      MessageType single = new MessageType(schema.getName(), schema.getType(MEMBER_ID));
      reader.setRequestedSchema(single);
      PageReadStore pages = reader.readRowGroup(block);
      var ids = new ColumnReadStoreImpl(
              pages, new NoConverter(), single, reader.getFileMetaData().getCreatedBy())
          .getColumnReader(single.getColumns().get(0));
      Set<String> members = new LinkedHashSet<>();
      for (long i = 0; i < pages.getRowCount(); i++) {
        if (ids.getCurrentDefinitionLevel() == ids.getDescriptor().getMaxDefinitionLevel()) {
          members.add(ids.getBinary().toStringUsingUTF8());
        }
        ids.consume();
      }
      return told(new ArrayList<>(members));
    } catch (IOException | RuntimeException e) {
      return ", members cannot be told";
    }
  }

  private static String told(List<String> members) {
    return switch (members.size()) {
      case 0 -> "";
      case 1 -> ", member " + members.get(0);
      default ->
        ", " + members.size() + " members from " + members.get(0) + " to "
            + members.get(members.size() - 1);
    };
  }

  private ParquetFileReader open(boolean checked) throws IOException {
    ParquetReadOptions options = HadoopReadOptions.builder(configuration)
        .usePageChecksumVerification(checked)
        .build();
    return ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration), options);
  }
}
