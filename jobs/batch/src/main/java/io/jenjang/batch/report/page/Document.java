package io.jenjang.batch.report.page;

import io.jenjang.batch.report.page.Block.Column;
import io.jenjang.batch.report.page.Block.Figure;
import java.util.ArrayList;
import java.util.List;

/** One page in one language; texts are plain, whoever prints it escapes them. */
public final class Document {
  private final Language language;
  private final String title;
  private final String subtitle;
  private final List<Block> blocks = new ArrayList<>();

  public Document(Language language, String title, String subtitle) {
    this.language = language;
    this.title = title;
    this.subtitle = subtitle;
  }

  public Language language() {
    return language;
  }

  public String title() {
    return title;
  }

  public String subtitle() {
    return subtitle;
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  public Document heading(String text) {
    return add(new Block.Heading(text));
  }

  public Document paragraph(String text) {
    return add(new Block.Paragraph(text));
  }

  public Document notice(String text) {
    return add(new Block.Notice(text));
  }

  /** Nothing where there is no sentence. */
  public Document items(List<String> texts) {
    return texts.isEmpty() ? this : add(new Block.Items(List.copyOf(texts)));
  }

  public Document headline(Figure... figures) {
    return add(new Block.Headline(List.of(figures)));
  }

  public Document grid(List<Column> columns, List<List<String>> rows) {
    return add(new Block.Grid(columns, rows));
  }

  private Document add(Block block) {
    blocks.add(block);
    return this;
  }
}
