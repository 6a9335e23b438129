package io.jenjang.hocon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Finds keys that stand twice in a text. HOCON lets the last one win without a word; where keys are pay rates, names of volumes or lists of companies
 * that is how money goes astray. The text is known to be well-formed HOCON.
 */
public final class RepeatedKeys {
  private final String text;
  private final ObjIntConsumer<String> problems;
  private final Map<String, Integer> firstLine = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private final Deque<Block> open = new ArrayDeque<>();
  private int at;
  private int line = 1;

  /** A pair of braces or brackets that is open; {@code entries} numbers the blocks of a list. */
  private static final class Block {
    private final String path;
    private final boolean list;
    private boolean value;
    private int entries;

    private Block(String path, boolean list) {
      this.path = path;
      this.list = list;
      this.value = list;
    }
  }

  private RepeatedKeys(String text, ObjIntConsumer<String> problems) {
    this.text = text;
    this.problems = problems;
  }

  /** @param problems gets what is wrong with each such key, and its line */
  public static void find(String text, ObjIntConsumer<String> problems) {
    new RepeatedKeys(text, problems).find();
  }

  private void find() {
    open.push(new Block("", false));
    String path = "";
    while (at < text.length()) {
      Block block = open.peek();
      if (skipBlank(block)) {
        continue;
      }
      char next = text.charAt(at);
      if (next == '}' || next == ']') {
        at++;
        open.pop();
      } else if (block.value || (open.size() == 1 && next == '{')) {
        value(block, path);
      } else {
        path = key(block);
      }
    }
  }

  /** Passes over white space, separators and comments; says whether there was any. */
  private boolean skipBlank(Block block) {
    char next = text.charAt(at);
    if (next == '\n') {
      line++;
    }
    if (next == '\n' || next == ',') {
      at++;
      block.value = block.list;
      return true;
    }
    if (next == '#' || text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return true;
    }
    if (Character.isWhitespace(next) || next == '\uFEFF') {
      at++;
      return true;
    }
    return false;
  }

  /** Reads a key up to its value and gives its whole path. */
  private String key(Block block) {
    int start = at;
    int startLine = line;
    while (at < text.length() && "=:{+\n}".indexOf(text.charAt(at)) < 0) {
      skipWord();
    }
    String path = block.path + "." + plain(text.substring(start, at));
    boolean adds = text.startsWith("+=", at);
    at += adds ? 2 : 0;
    if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
      at++;
    }
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      line += text.charAt(at++) == '\n' ? 1 : 0;
    }
    block.value = true;
    if (!adds) {
      note(path.substring(1), startLine);
    }
    return path;
  }

  private void note(String path, int startLine) {
    Integer first = firstLine.putIfAbsent(path, startLine);
    if (first != null && repeated.stream().noneMatch(outer -> isWithin(path, outer))) {
      repeated.add(path);
      problems.accept(
          path + " is written a second time; the first is in line " + first
              + ", and only one could count; remove or rename one",
          startLine);
    }
  }

  private static boolean isWithin(String path, String outer) {
    return path.startsWith(outer + ".") || path.startsWith(outer + "[");
  }

  /** Opens a block, or passes over one word of a value. */
  private void value(Block block, String path) {
    char next = text.charAt(at);
    if (next == '{' || next == '[') {
      at++;
      block.entries++;
      String inner = block.list ? block.path + "[" + block.entries + "]" : path;
      open.push(new Block(open.size() == 1 && path.isEmpty() ? "" : inner, next == '['));
    } else {
      skipWord();
    }
  }

  /** Passes over a quoted text, a substitution, or one letter. */
  private void skipWord() {
    if (text.startsWith("\"\"\"", at)) {
      int end = text.indexOf("\"\"\"", at + 3);
      skipTo(end < 0 ? text.length() : end + 3);
    } else if (text.charAt(at) == '"') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      skipTo(end + 1);
    } else if (text.startsWith("${", at)) {
      skipTo(text.indexOf('}', at) + 1);
    } else {
      at++;
    }
  }

  private void skipTo(int end) {
    int stop = Math.min(end, text.length());
    line +=
        (int) text.substring(at, stop).chars().filter(letter -> letter == '\n').count();
    at = stop;
  }

  private static String plain(String key) {
    return key.strip().replaceAll("\\s*\\.\\s*", ".").replace("\"", "");
  }
}
