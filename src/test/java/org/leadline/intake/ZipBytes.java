package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes ZIPs byte by byte (APPNOTE.TXT 6.3.10), so that they can say what no packer would. Members
 * are stored as they are.
 */
final class ZipBytes {

  private static final int UTF8_NAMES = 0x0800;

  /** What a member says of itself; each may be a lie. */
  static final class Member {
    private final byte[] name;
    private final byte[] content;
    int flags = UTF8_NAMES;
    int method;
    long crc;
    long packed;
    long size;
    long attributes;
    int at = -1;
    byte[] extra = {};
    byte[] comment = {};
    byte[] localName;

    Member(String name, String content) {
      this(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    }

    Member(byte[] name, byte[] content) {
      this.name = name;
      this.content = content;
      CRC32 sum = new CRC32();
      sum.update(content);
      crc = sum.getValue();
      packed = content.length;
      size = content.length;
      localName = name;
    }
  }

  private final List<Member> members = new ArrayList<>();
  private byte[] comment = {};
  private int count = -1;
  private long directory = -1;
  private int shift;

  ZipBytes with(Member member) {
    members.add(member);
    return this;
  }

  ZipBytes with(String name, String content) {
    return with(new Member(name, content));
  }

  ZipBytes comment(byte[] bytes) {
    comment = bytes;
    return this;
  }

  /** How many members the end says that there are. */
  ZipBytes saysMembers(int number) {
    count = number;
    return this;
  }

  /** How large the end says that the directory is. */
  ZipBytes saysDirectory(long size) {
    directory = size;
    return this;
  }

  /** By how much the end says that the directory stands elsewhere. */
  ZipBytes shiftsDirectory(int by) {
    shift = by;
    return this;
  }

  byte[] pack() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream central = new ByteArrayOutputStream();
    for (Member member : members) {
      int at = member.at >= 0 ? member.at : out.size();
      if (member.at < 0) {
        out.writeBytes(local(member));
      }
      central.writeBytes(central(member, at));
    }
    int start = out.size();
    out.writeBytes(central.toByteArray());
    out.writeBytes(end(central.size(), start));
    return out.toByteArray();
  }

  private static byte[] local(Member member) {
    Little head =
        new Little().four(0x04034B50).two(20).two(member.flags).two(member.method).four(0);
    head.four(member.crc).four(member.packed).four(member.size).two(member.localName.length).two(0);
    return Hostile.joined(head.bytes(), member.localName, member.content);
  }

  private static byte[] central(Member member, int at) {
    Little head = new Little().four(0x02014B50).two(0x0314).two(20).two(member.flags);
    head.two(member.method).four(0).four(member.crc).four(member.packed).four(member.size);
    head.two(member.name.length).two(member.extra.length).two(member.comment.length).two(0).two(0);
    head.four(member.attributes).four(at);
    return Hostile.joined(head.bytes(), member.name, member.extra, member.comment);
  }

  private byte[] end(int size, int start) {
    int number = count < 0 ? members.size() : count;
    Little end = new Little().four(0x06054B50).four(0).two(number).two(number);
    end.four(directory < 0 ? size : directory).four(start + shift).two(comment.length);
    return Hostile.joined(end.bytes(), comment);
  }

  /** Numbers with their little end first. */
  private static final class Little {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Little two(int number) {
      out.write(number);
      out.write(number >> 8);
      return this;
    }

    Little four(long number) {
      return two((int) number).two((int) (number >> 16));
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
