package io.jenjang.batch.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Records as sealed JSON text: names in snake_case, decimals as strings so that no reader makes binary floating point of them. */
final class RecordJson {
  private static final ObjectMapper JSON = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
      .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
      // Later versions add fields; what they add is nothing to this one.
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .addModule(new SimpleModule().addSerializer(BigDecimal.class, new Plain()))
      .build();

  private RecordJson() {}

  /** @param key whose signature is put under it; null for none */
  static byte[] write(Record value, SigningKey key) {
    try {
      return Seal.put(JSON.writeValueAsString(value), key);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass().getSimpleName() + " is plain data", e);
    }
  }

  /**
   * A text that is not such a record stops with OUTPUT.
   *
   * @param from where the text came from, for the message
   * @param advice what the file is and what to do about its damage
   */
  static <T extends Record> T read(Class<T> type, byte[] text, String from, String advice) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
      throw damaged(from + place + ": " + reason(e), advice, e);
    } catch (IOException e) {
      throw damaged(from + ": " + Failures.text(e), advice, e);
    }
  }

  private static JenjangException damaged(String what, String advice, Throwable cause) {
    return new JenjangException(ErrorCode.OUTPUT, what + "; " + advice, cause);
  }

  /** What is wrong and, inside a whole text, in which field; without the library's own advice. */
  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("unreadable")
        .replaceFirst(" \\(set .*", "");
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return message;
    }
    String field = mapping.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
    return field + ": " + message;
  }

  private static final class Plain extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(value.toPlainString());
    }
  }
}
