package io.jenjang.batch.io;

import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.column.values.fallback.FallbackValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Parquet's usual encodings, but a text that is the same object as in the row before is not looked up in the dictionary again. */
final class RepeatingTexts extends DefaultV1ValuesWriterFactory {
  private static final int SLAB = 64;

  private ParquetProperties properties;

  @Override
  public void initialize(ParquetProperties properties) {
    super.initialize(properties);
    this.properties = properties;
  }

  @Override
  public ValuesWriter newValuesWriter(ColumnDescriptor column) {
    if (column.getPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BINARY) {
      return super.newValuesWriter(column);
    }
    ByteBufferAllocator allocator = properties.getAllocator();
    return FallbackValuesWriter.of(
        new Dictionary(properties.getDictionaryPageSizeThreshold(), allocator),
        new PlainValuesWriter(SLAB, properties.getPageSizeThreshold(), allocator));
  }

  private static final class Dictionary
      extends DictionaryValuesWriter.PlainBinaryDictionaryValuesWriter {
    private Binary last;
    private int lastCode;

    Dictionary(int maxBytes, ByteBufferAllocator allocator) {
      super(maxBytes, Encoding.RLE_DICTIONARY, Encoding.PLAIN, allocator);
    }

    @Override
    @SuppressWarnings(
        "ReferenceEquality") // Another object with the same bytes is merely looked up.
    public void writeBytes(Binary value) {
      if (value != last) {
        lastCode = code(value);
        last = value;
      }
      encodedValues.add(lastCode);
    }

    private int code(Binary value) {
      int code = binaryDictionaryContent.getInt(value);
      if (code >= 0) {
        return code;
      }
      int added = getDictionarySize();
      binaryDictionaryContent.put(value.copy(), added);
      dictionaryByteSize += Integer.BYTES + (long) value.length();
      return added;
    }

    @Override
    protected void clearDictionaryContent() {
      super.clearDictionaryContent();
      last = null;
    }
  }
}
