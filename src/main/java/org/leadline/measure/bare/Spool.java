package org.leadline.measure.bare;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports as plain values in one file: to be written once, and then read from the beginning. */
final class Spool implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final DataOutputStream out;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long reports;
  private long bytes;

  Spool(Path file) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** Takes what a report is read into. */
  interface Taker {
    void take(List<BareValue> report) throws IOException;
  }

  void write(List<BareValue> report) throws IOException {
    out.writeInt(report.size());
    for (BareValue value : report) {
      byte[] text = value.text().getBytes(StandardCharsets.UTF_8);
      out.writeByte(value.use().code());
      out.writeShort(number(value.field()));
      out.writeInt(text.length);
      out.write(text);
      bytes += text.length;
    }
    reports++;
  }

  private int number(String field) {
    return numbers.computeIfAbsent(
        field,
        name -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  /** How many reports were written. */
  long reports() {
    return reports;
  }

  /** Bytes of all values that were written. */
  long bytes() {
    return bytes;
  }

  /** Reads everything that was written; to be closed for writing before. */
  void read(Taker taker) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (long i = 0; i < reports; i++) {
        taker.take(report(in));
      }
    }
  }

  private List<BareValue> report(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<BareValue> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      BareValue.Use use = BareValue.Use.of(in.readByte());
      String field = names.get(in.readUnsignedShort());
      String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      values.add(new BareValue(field, use, text));
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
