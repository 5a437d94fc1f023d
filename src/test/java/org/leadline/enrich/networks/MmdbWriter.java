package org.leadline.enrich.networks;

import com.google.common.net.InetAddresses;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes small files in the MaxMind DB format, version 2.0 (its public specification, 2013): a
 * binary tree over IPv6 addresses with IPv4 under {@code ::/96}, records of 32 bits, a data
 * section, metadata at the end.
 */
public final class MmdbWriter {

  private static final int EMPTY = -1;
  private static final int SEPARATOR = 16;
  private static final int EXTENDED = 7;
  private static final int ONE_BYTE_SIZE = 29;
  private static final int V4_PREFIX_BITS = 96;
  private static final byte[] MARK = {(byte) 0xab, (byte) 0xcd, (byte) 0xef};

  private final String type;
  private final LocalDate built;
  private final List<int[]> nodes = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /** A file of this type, made on this day. */
  public MmdbWriter(String type, LocalDate built) {
    this.type = type;
    this.built = built;
    node();
  }

  private int node() {
    nodes.add(new int[] {EMPTY, EMPTY});
    return nodes.size() - 1;
  }

  /** Adds a network that lies in no other one that is added. */
  public MmdbWriter add(String prefix, Map<String, ?> fields) throws IOException {
    String[] parts = prefix.split("/");
    byte[] address = InetAddresses.forString(parts[0]).getAddress();
    int bits = Integer.parseInt(parts[1]);
    byte[] bytes = new byte[16];
    System.arraycopy(address, 0, bytes, bytes.length - address.length, address.length);
    int length = address.length == bytes.length ? bits : bits + V4_PREFIX_BITS;
    int at = 0;
    for (int i = 0; i < length - 1; i++) {
      int side = bit(bytes, i);
      if (nodes.get(at)[side] == EMPTY) {
        nodes.get(at)[side] = node();
      }
      at = nodes.get(at)[side];
    }
    offsets.add(data.size());
    write(fields, new DataOutputStream(data));
    nodes.get(at)[bit(bytes, length - 1)] = -1 - offsets.size();
    return this;
  }

  private static int bit(byte[] bytes, int place) {
    return (bytes[place / 8] >> (7 - place % 8)) & 1;
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int[] node : nodes) {
      for (int record : node) {
        out.writeInt(record(record));
      }
    }
    out.write(new byte[SEPARATOR]);
    data.writeTo(out);
    out.write(MARK);
    out.write("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    write(metadata(), out);
    return Files.write(file, bytes.toByteArray());
  }

  private int record(int record) {
    if (record == EMPTY) {
      return nodes.size();
    }
    return record >= 0 ? record : nodes.size() + SEPARATOR + offsets.get(-2 - record);
  }

  private Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("binary_format_major_version", 2);
    metadata.put("binary_format_minor_version", 0);
    metadata.put("build_epoch", built.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    metadata.put("database_type", type);
    metadata.put("description", Map.of("en", "a synthetic file"));
    metadata.put("ip_version", 6);
    metadata.put("languages", List.of("en"));
    metadata.put("node_count", nodes.size());
    metadata.put("record_size", 32);
    return metadata;
  }

  private static void write(Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case String text -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        control(2, utf8.length, out);
        out.write(utf8);
      }
      case Integer number -> {
        control(6, Integer.BYTES, out);
        out.writeInt(number);
      }
      case Long number -> {
        control(9, Long.BYTES, out);
        out.writeLong(number);
      }
      case Boolean flag -> control(14, flag ? 1 : 0, out);
      case Map<?, ?> map -> {
        control(7, map.size(), out);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(entry.getKey(), out);
          write(entry.getValue(), out);
        }
      }
      case List<?> list -> {
        control(11, list.size(), out);
        for (Object element : list) {
          write(element, out);
        }
      }
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private static void control(int sort, int size, DataOutputStream out) throws IOException {
    int inline = Math.min(size, ONE_BYTE_SIZE);
    out.writeByte((sort <= EXTENDED ? sort << 5 : 0) | inline);
    if (sort > EXTENDED) {
      out.writeByte(sort - EXTENDED);
    }
    if (inline == ONE_BYTE_SIZE) {
      out.writeByte(size - ONE_BYTE_SIZE);
    }
  }
}
