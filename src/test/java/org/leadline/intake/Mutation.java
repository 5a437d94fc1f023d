package org.leadline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes a document by chance: what transport damages, and what an attacker would try. */
final class Mutation {

  private static final List<String> TOKENS =
      List.of(
          "\"",
          "\"\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ";",
          ":",
          "\n",
          "\r",
          "\0",
          "\uFEFF",
          "\\",
          "\\u0000",
          "\\ud800",
          "<",
          ">",
          "</",
          "<!--",
          "]]>",
          "<![CDATA[",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&b;",
          "&#x0;",
          "&#1114112;",
          "<?xml version=\"1.1\"?>",
          "xmlns:a=\"b\"",
          "null",
          "true",
          "-1",
          "1e999",
          "00",
          "99999999999999999999999999",
          "NaN",
          "data:image/png;base64,",
          "%PDF-1.7",
          "endobj",
          "stream\n",
          "/Length 999999999",
          "/Kids [1 0 R]",
          "/Parent 1 0 R",
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "../../",
          "=1+1",
          "\u202E",
          "reportId",
          "source",
          "id",
          "\\ud800",
          "\u0000",
          "{\"a\":",
          "[[[[[[[[",
          "\"value\":",
          "\"emails\":{\"emails\":",
          "<xi:include href=\"file:///etc/hostname\"/>",
          "<a xmlns=\"\">",
          "&#xD800;",
          "2030-06-30T23:59:60Z",
          "0000-00-00T00:00:00Z",
          "+99999-01-01T00:00:00+24:00",
          "1 0 R",
          "/Prev 0",
          "/Filter [/FlateDecode /FlateDecode]",
          "/W [0 99999999 500]",
          "/Encrypt",
          "beginbfrange <0000> <FFFFFFFF> <0041> endbfrange",
          "PK\u0001\u0002",
          "\u00ff\u00ff\u00ff\u00ff",
          "file.jpg");

  private static final int LONGEST_REPEAT = 3000;

  private final Random random;
  private final List<byte[]> others;

  Mutation(Random random, List<byte[]> others) {
    this.random = random;
    this.others = others;
  }

  byte[] of(byte[] document) {
    byte[] changed = document.clone();
    int changes = 1 + random.nextInt(8);
    for (int change = 0; change < changes; change++) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(64));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes, from);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, repeated(Arrays.copyOfRange(bytes, from, to)), from);
      case 3 -> joined(bytes, from, token(), from);
      case 4 -> joined(bytes, from, token(), to);
      case 5 -> joined(bytes, from, repeated(token()), from);
      case 6 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : flipped(bytes, from);
      default -> joined(bytes, from, piece(others.get(random.nextInt(others.size()))), to);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    if (at < bytes.length) {
      bytes[at] =
          (byte) (random.nextBoolean() ? bytes[at] ^ (1 << random.nextInt(8)) : random.nextInt());
    }
    return bytes;
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated(byte[] piece) {
    int times = random.nextInt(8) == 0 ? random.nextInt(LONGEST_REPEAT) : random.nextInt(4);
    byte[] all = new byte[piece.length * times];
    for (int time = 0; time < times; time++) {
      System.arraycopy(piece, 0, all, time * piece.length, piece.length);
    }
    return all;
  }

  private byte[] piece(byte[] other) {
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(400)));
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    byte[] all = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
    System.arraycopy(middle, 0, all, head, middle.length);
    System.arraycopy(bytes, tail, all, head + middle.length, bytes.length - tail);
    return all;
  }
}
