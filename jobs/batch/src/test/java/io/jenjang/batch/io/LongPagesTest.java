package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever numbers a page is filled with, and in whatever portions, they and their bounds come back. */
class LongPagesTest {
  private static final long SEED = 4711;

  @Test
  void pagesKeepTheirNumbersWhetherTheyDifferOrNot() {
    Random random = new Random(SEED);
    LongPages pages = new LongPages();
    for (int group = 0; group < 200; group++) {
      List<List<Long>> expected = new ArrayList<>();
      for (int page = random.nextInt(9); page >= 0; page--) {
        expected.add(fill(pages, random));
      }
      assertThat(pages.pages()).isEqualTo(expected.size());
      for (int page = 0; page < expected.size(); page++) {
        same(pages, page, expected.get(page), "seed " + SEED + ", row group " + group);
      }
      pages.clear();
    }
  }

  private static List<Long> fill(LongPages pages, Random random) {
    List<Long> numbers = new ArrayList<>();
    int different = 1 + random.nextInt(3);
    for (int portion = random.nextInt(5); portion > 0; portion--) {
      long[] more = random.longs(random.nextInt(9), 0, different).toArray();
      // An array that is used again holds other numbers after its count.
      long[] longer = Arrays.copyOf(more, more.length + 1);
      longer[more.length] = -1;
      pages.add(longer, more.length);
      Arrays.stream(more).forEach(numbers::add);
    }
    pages.endPage();
    return numbers;
  }

  private static void same(LongPages pages, int page, List<Long> numbers, String where) {
    assertThat(pages.size(page)).as(where).isEqualTo(numbers.size());
    assertThat(Arrays.copyOf(pages.page(page), numbers.size()))
        .as(where)
        .containsExactly(numbers.stream().mapToLong(Long::longValue).toArray());
    assertThat(pages.isConstant(page))
        .as(where)
        .isEqualTo(numbers.stream().distinct().count() == 1);
    assertThat(pages.least(page))
        .as(where)
        .isEqualTo(numbers.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE));
    assertThat(pages.greatest(page))
        .as(where)
        .isEqualTo(numbers.stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE));
  }
}
