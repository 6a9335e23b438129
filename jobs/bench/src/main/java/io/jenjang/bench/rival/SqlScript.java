package io.jenjang.bench.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements of an SQL file, in their order.
 *
 * <p>A script names its files as {@code 'members.parquet'}, {@code 'sales.parquet'}, {@code 'lines.parquet'} and so on; where these really
 * are is put in when it is read.
 */
public record SqlScript(List<Statement> statements) {
  /** A word that makes something, and what it makes: a table's name, or a file's between quotes. */
  private static final Pattern MAKES =
      Pattern.compile("(?is)^CREATE\\s+TABLE\\s+(\\w+)|.*\\bTO\\s+'([^']*)'[^']*$");

  private static final Pattern TOKENS = Pattern.compile("(?s)--[^\\n]*|'(?:[^']|'')*'|;|[^-';]+|-");

  /**
   * One statement.
   *
   * @param name of the table or file that it makes, else the number of the statement
   */
  public record Statement(String name, String sql) {}

  /**
   * Splits a script at its semicolons, those in comments and between quotes left alone.
   *
   * @param files path by the name that stands for it in the script; other names stay
   */
  public static SqlScript parse(String text, Map<String, String> files) {
    List<Statement> statements = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    StringBuilder sql = new StringBuilder();
    Matcher token = TOKENS.matcher(text + ";");
    while (token.find()) {
      String part = token.group();
      if (part.equals(";")) {
        add(statements, plain.toString().strip(), sql.toString().strip());
        plain.setLength(0);
        sql.setLength(0);
      } else if (!part.startsWith("--")) {
        plain.append(part);
        sql.append(part.startsWith("'") ? file(part, files) : part);
      }
    }
    return new SqlScript(List.copyOf(statements));
  }

  private static void add(List<Statement> statements, String plain, String sql) {
    if (!sql.isEmpty()) {
      Matcher made = MAKES.matcher(plain);
      String name = String.valueOf(statements.size() + 1);
      if (made.find()) {
        name = made.group(1) != null ? made.group(1) : made.group(2).replace(".parquet", "");
      }
      statements.add(new Statement(name, sql));
    }
  }

  private static String file(String quoted, Map<String, String> files) {
    String path = files.get(quoted.substring(1, quoted.length() - 1));
    return path == null ? quoted : "'" + path.replace("'", "''") + "'";
  }
}
