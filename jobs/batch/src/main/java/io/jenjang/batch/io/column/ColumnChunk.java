package io.jenjang.batch.io.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** One column of one row group: goes from page to page and decodes each as a whole. */
final class ColumnChunk {
  private final ColumnKind kind;
  private final ValueDecoder decoder;
  private final ChunkStream stream;
  private final CompressionCodecName codec;
  private final PageBytes pages;
  private final RawValues dictionary = new RawValues();
  private byte[] dictionaryBytes = new byte[0];
  private final RawValues plain = new RawValues();
  private byte[] page = new byte[0];
  private int[] codes = new int[0];
  private boolean[] absent = new boolean[0];
  private int rows;
  private boolean coded;
  private boolean complete;

  /** @param stream at the first page */
  ColumnChunk(ColumnKind kind, ColumnChunkMetaData chunk, ChunkStream stream, PageBytes pages) {
    this.kind = kind;
    this.decoder = new ValueDecoder(kind);
    this.stream = stream;
    this.codec = chunk.getCodec();
    this.pages = pages;
  }

  /** Rows of the present page. */
  int rows() {
    return rows;
  }

  /** Shows some rows of the present page. */
  void show(ColumnValues values, int from) {
    values.show(from, complete ? null : absent, coded ? codes : null, coded ? dictionary : plain);
  }

  /** Reads the dictionary, if the column begins with one, and goes on to another place. */
  void skipTo(long position) throws IOException {
    PageHeader header = Util.readPageHeader(stream);
    if (header.isSetDictionary_page_header()) {
      readDictionary(header);
    }
    stream.seek(position);
  }

  /** Goes to the next page. */
  void next() throws IOException {
    rows = 0;
    while (rows == 0) {
      PageHeader header = Util.readPageHeader(stream);
      if (header.isSetDictionary_page_header()) {
        readDictionary(header);
      } else if (header.isSetData_page_header()) {
        readPage(header, header.getData_page_header());
      } else if (header.isSetData_page_header_v2()) {
        readPage(header, header.getData_page_header_v2());
      } else {
        stream.take(header.getCompressed_page_size());
      }
    }
  }

  private void readDictionary(PageHeader header) throws IOException {
    int size = header.getUncompressed_page_size();
    dictionaryBytes = decompress(header.getCompressed_page_size(), dictionaryBytes, 0, size, codec);
    int count = header.getDictionary_page_header().getNum_values();
    decoder.decode(Encoding.PLAIN, dictionaryBytes, 0, size, count, dictionary);
  }

  private byte[] decompress(int length, byte[] into, int to, int size, CompressionCodecName how)
      throws IOException {
    int from = stream.take(length);
    return pages.decompress(how, stream.bytes(), from, length, into, to, size);
  }

  private void readPage(PageHeader header, DataPageHeader data) throws IOException {
    int size = header.getUncompressed_page_size();
    page = decompress(header.getCompressed_page_size(), page, 0, size, codec);
    int count = data.getNum_values();
    int at = 0;
    complete = true;
    if (kind.optional()) {
      Encoding levels = Encoding.valueOf(data.getDefinition_level_encoding().name());
      if (levels == Encoding.RLE) {
        int length = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        at = Math.addExact(Integer.BYTES, length);
        readLevels(Integer.BYTES, at, count);
      } else {
        at = readOldLevels(levels, size, count);
      }
    }
    readValues(Encoding.valueOf(data.getEncoding().name()), at, size, count);
  }

  private void readPage(PageHeader header, DataPageHeaderV2 data) throws IOException {
    int levels = Math.addExact(
        data.getRepetition_levels_byte_length(), data.getDefinition_levels_byte_length());
    int size = header.getUncompressed_page_size();
    CompressionCodecName how = data.isIs_compressed() ? codec : CompressionCodecName.UNCOMPRESSED;
    page = decompress(levels, page, 0, levels, CompressionCodecName.UNCOMPRESSED);
    page = decompress(header.getCompressed_page_size() - levels, page, levels, size - levels, how);
    int count = data.getNum_values();
    complete = true;
    if (kind.optional()) {
      readLevels(data.getRepetition_levels_byte_length(), levels, count);
    }
    readValues(Encoding.valueOf(data.getEncoding().name()), levels, size, count);
  }

  private void readLevels(int from, int end, int count) {
    HybridDecoder levels = new HybridDecoder(page, from, end, 1);
    complete = count == 0 || levels.isAll(1, count);
    if (!complete) {
      roomForCodes(count);
      levels.decode(codes, count);
      for (int i = 0; i < count; i++) {
        absent[i] = codes[i] == 0;
      }
    }
  }

  /** Levels of files of long ago; returns where they end. */
  private int readOldLevels(Encoding encoding, int size, int count) throws IOException {
    ValuesReader reader = encoding.getValuesReader(kind.descriptor(), ValuesType.DEFINITION_LEVEL);
    ByteBufferInputStream in = ByteBufferInputStream.wrap(ByteBuffer.wrap(page, 0, size));
    reader.initFromPage(count, in);
    roomForCodes(count);
    complete = false;
    for (int i = 0; i < count; i++) {
      absent[i] = reader.readInteger() == 0;
    }
    return size - in.available();
  }

  private void roomForCodes(int count) {
    if (codes.length < count) {
      codes = new int[count];
    }
    if (absent.length < count) {
      absent = new boolean[count];
    }
  }

  private void readValues(Encoding encoding, int from, int end, int count) throws IOException {
    int values = complete ? count : count(count);
    coded = encoding.usesDictionary();
    if (coded) {
      readCodes(from, end, values);
      spreadCodes(count, values);
    } else {
      decoder.decode(encoding, page, from, end, values, plain);
      if (!complete) {
        plain.spread(absent, count, kind.texts());
      }
    }
    rows = count;
  }

  private int count(int rows) {
    int count = 0;
    for (int i = 0; i < rows; i++) {
      count += absent[i] ? 0 : 1;
    }
    return count;
  }

  private void readCodes(int from, int end, int values) {
    roomForCodes(values);
    if (values == 0) {
      return;
    }
    new HybridDecoder(page, from + 1, end, page[from]).decode(codes, values);
    int most = 0;
    for (int i = 0; i < values; i++) {
      most = Math.max(most, codes[i]);
    }
    if (most >= dictionary.count()) {
      throw new IllegalArgumentException("a value is not in the dictionary");
    }
  }

  private void spreadCodes(int rows, int values) {
    if (values == rows) {
      return;
    }
    codes = Arrays.copyOf(codes, Math.max(codes.length, rows));
    int from = values;
    for (int row = rows - 1; row >= 0; row--) {
      codes[row] = absent[row] ? 0 : codes[--from];
    }
  }
}
