package io.jenjang.batch.io.read;

import io.jenjang.batch.io.FileSystems;
import io.jenjang.batch.io.PathText;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder of input tables on any Hadoop file system. A table is {@code NAME.parquet} (a file or a folder), a folder {@code NAME}
 * of Parquet or CSV files, or {@code NAME.csv}. Files whose name begins with a dot or an underscore are no data.
 */
public final class InputFolder {
  private static final String OTHER_FORM =
      "(\\.(csv|parquet|tsv|txt|xlsx?|json|orc|avro))?(\\.(gz|bz2|zip|zst|xz|7z|lz4|snappy))?";

  private final FileSystem files;
  private final Path root;
  private final Map<String, List<InputFile>> recorded;

  /** Opens a folder; stops with INPUT if it is not there. */
  public InputFolder(String folder, Configuration hadoop) {
    this(folder, hadoop, Map.of());
  }

  /**
   * The inputs of an earlier run, wherever they lie by now.
   *
   * @param folder that stands for them in messages
   * @param recorded files by table under their names of then; where there are any, nothing is looked for in the folder
   */
  public InputFolder(String folder, Configuration hadoop, Map<String, List<InputFile>> recorded) {
    this.recorded = recorded;
    try {
      Path path = PathText.read(folder);
      this.files = FileSystems.of(path, hadoop);
      this.root = files.makeQualified(path);
      if (!files.getFileStatus(root).isDirectory()) {
        throw new JenjangException(
            ErrorCode.INPUT,
            folder + ": a folder with the input tables was expected, this is a file");
      }
    } catch (FileNotFoundException e) {
      throw new JenjangException(
          ErrorCode.INPUT, folder + ": there is no such folder of input tables", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new JenjangException(
          ErrorCode.INPUT, folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The settings under which files are read. */
  public Configuration hadoop() {
    return files.getConf();
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /**
   * The files of a table, if it is there.
   *
   * @param file other name that a mapping gives, or null
   * @param beside folder of the mapping, where that file may stand as well
   */
  public Optional<TableFiles> find(InputSchema schema, String file, String beside) {
    if (!recorded.isEmpty()) {
      return Optional.ofNullable(recorded.get(schema.table()))
          .map(list -> table(schema, root, list));
    }
    List<FileStatus> found = file == null
        ? present(
            root, List.of(schema.table() + ".parquet", schema.table(), schema.table() + ".csv"))
        : named(schema, file, beside);
    if (found.isEmpty()) {
      refuseLookalikes(schema);
    }
    if (found.size() > 1) {
      throw new JenjangException(
          ErrorCode.INPUT,
          root + ": " + schema.table() + " is there more than once: "
              + String.join(", ", found.stream().map(f -> f.getPath().getName()).toList())
              + "; leave one");
    }
    return found.stream().findFirst().map(f -> files(schema, f));
  }

  /** A table that would be passed over without a word because of how its file is called or packed moves money; so it is told. */
  private void refuseLookalikes(InputSchema schema) {
    Pattern lookalike = Pattern.compile(schema.table() + OTHER_FORM, Pattern.CASE_INSENSITIVE);
    try {
      for (FileStatus status : files.listStatus(root)) {
        String name = status.getPath().getName();
        if (lookalike.matcher(name).matches()) {
          throw new JenjangException(
              ErrorCode.INPUT,
              root + ": " + name + " is not read as the table " + schema.table() + "; expected "
                  + schema.table() + ".parquet, a folder " + schema.table() + " or "
                  + schema.table() + ".csv: unpack it, convert it or call it so");
        }
      }
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  private List<FileStatus> named(InputSchema schema, String file, String beside) {
    List<FileStatus> found = present(root, List.of(file));
    if (found.isEmpty()) {
      found = present(new Path(beside), List.of(file));
    }
    if (found.isEmpty()) {
      throw new JenjangException(
          ErrorCode.INPUT,
          root + ": there is no " + file + ", which the mapping names for " + schema.table());
    }
    return found;
  }

  private List<FileStatus> present(Path folder, List<String> names) {
    return names.stream()
        .map(name -> status(new Path(folder, name)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<FileStatus> status(Path path) {
    try {
      return Optional.of(path.getFileSystem(files.getConf()).getFileStatus(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private TableFiles files(InputSchema schema, FileStatus found) {
    List<InputFile> list = new ArrayList<>();
    collect(found, list);
    return table(schema, found.getPath(), list);
  }

  private static TableFiles table(InputSchema schema, Path place, List<InputFile> found) {
    List<InputFile> list = new ArrayList<>(found);
    list.sort(Comparator.comparing(InputFile::name).thenComparing(InputFile::path));
    List<TableFiles.Format> formats =
        list.stream().map(InputFolder::format).distinct().toList();
    if (formats.isEmpty()) {
      throw new JenjangException(
          ErrorCode.INPUT,
          place
              + ": no .parquet or .csv file in this folder; an empty table is one file without rows");
    }
    if (formats.size() > 1) {
      throw new JenjangException(
          ErrorCode.INPUT,
          place + ": Parquet and CSV files side by side; a table is one or the other");
    }
    return new TableFiles(schema, formats.get(0), List.copyOf(list));
  }

  private void collect(FileStatus status, List<InputFile> list) {
    String path = status.getPath().toString();
    if (status.isFile()) {
      list.add(new InputFile(path, names().of(path), status.getLen()));
      return;
    }
    try {
      for (FileStatus child :
          status.getPath().getFileSystem(files.getConf()).listStatus(status.getPath())) {
        String name = child.getPath().getName();
        boolean hidden = name.startsWith("_") || name.startsWith(".");
        if (!hidden && (child.isDirectory() || isData(name))) {
          collect(child, list);
        }
      }
    } catch (IOException e) {
      throw unreadable(status.getPath(), e);
    }
  }

  FileNames names() {
    Map<String, String> kept = new HashMap<>();
    recorded.values().forEach(list -> list.forEach(file -> kept.put(file.path(), file.name())));
    return new FileNames(root.toString(), kept);
  }

  private static boolean isData(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".parquet") || lower.endsWith(".csv");
  }

  private static TableFiles.Format format(InputFile file) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".csv")
        ? TableFiles.Format.CSV
        : TableFiles.Format.PARQUET;
  }

  private static JenjangException unreadable(Path path, IOException e) {
    return new JenjangException(ErrorCode.INPUT, path + ": cannot be read: " + e.getMessage(), e);
  }
}
