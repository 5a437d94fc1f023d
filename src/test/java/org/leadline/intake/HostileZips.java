package org.leadline.intake;

import static org.leadline.intake.Hostile.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leadline.intake.ZipBytes.Member;

/** Packages that lie about themselves, or whose members do. */
final class HostileZips {

  /**
   * A package and what comes of it.
   *
   * @param file what comes of it as a file: the ids that are taken, then the reasons
   * @param stream what comes of it where it can be read only once
   */
  record Packed(String name, Bytes bytes, List<String> file, List<String> stream) {
    @Override
    public String toString() {
      return Reader.ZIP + ": " + name;
    }
  }

  private HostileZips() {}

  static List<Packed> cases() {
    List<Packed> cases = new ArrayList<>(members());
    cases.addAll(names());
    cases.addAll(directories());
    return cases;
  }

  private static List<Packed> members() {
    Member encrypted = second();
    encrypted.flags |= 1;
    Member packedOtherwise = second();
    packedOtherwise.method = 14;
    Member deflate64 = second();
    deflate64.method = 9;
    Member changed = second();
    changed.crc ^= 1;
    Member link = new Member("2.jsonl", "/etc/hostname");
    link.attributes = 0xA1FF0000L;
    Member longer = second();
    longer.size = 5_000_000;
    longer.packed = 5_000_000;
    byte[] locked = three(encrypted).pack();
    byte[] inner = three(second()).pack();
    return List.of(
        same("a member that is encrypted", three(encrypted), "1", "zip-encrypted"),
        same("a member packed with LZMA", three(packedOtherwise), "1", "zip-method"),
        same("a member packed with Deflate64", three(deflate64), "1", "zip-method"),
        split("a member that was changed", three(changed), "1 3 zip-damaged", "1 zip-damaged"),
        same("a link to a file of this machine", three(link), "1 3", "unknown-text"),
        split(
            "a member that says it goes on past the end",
            three(longer),
            "1 3 zip-damaged",
            "1 zip-damaged"),
        same("2,000 empty members", empties(), "1", "empty ".repeat(2000).strip()),
        same(
            "an archive of another kind",
            three(new Member(utf8("2.gz"), bytes(0x1F, 0x8B, 8, 0, 0))),
            "1 3",
            "archive"),
        same(
            "an encrypted ZIP inside",
            three(new Member(utf8("2.zip"), locked)),
            "1 1 3",
            "zip-encrypted"),
        same(
            "half a ZIP inside",
            three(new Member(utf8("2.zip"), Arrays.copyOf(inner, inner.length / 2))),
            "1 1 2 3",
            "zip-damaged"),
        same("a report that is called a picture", three(new Member("2.jpg", line(2))), "1 3", ""),
        same("a folder that holds a report", three(new Member("2.jsonl/", line(2))), "1 2 3", ""));
  }

  private static List<Packed> names() {
    Member old = new Member(latin("\u00fc\u00e4.jsonl"), utf8(line(2)));
    old.flags = 0;
    Member unmarked = new Member("\u00fc\u00e4.jsonl", line(2));
    unmarked.flags = 0;
    Member broken = new Member(latin("\u00fc\u00e4.jsonl"), utf8(line(2)));
    Member other = second();
    other.localName = utf8("../../x.jsonl");
    return List.of(
        same(
            "a name on a server",
            three(named("\\\\192.0.2.1\\share\\2.jsonl")),
            "1 3",
            "unsafe-name"),
        same("a name on a drive", three(named("c:/2.jsonl")), "1 3", "unsafe-name"),
        same(
            "a name that leads out behind a folder",
            three(named("a/b/../../../2.jsonl")),
            "1 3",
            "unsafe-name"),
        same("a name with NUL", three(named("2.jsonl\0.jpg")), "1 3", "unsafe-name"),
        same("a name of 1,001 characters", three(named("x".repeat(1001))), "1 3", "unsafe-name"),
        same("a name of blanks", three(named("   ")), "1 3", "unsafe-name"),
        same("a name that turns its ending round", three(named("2\u202Elnosj.exe")), "1 2 3", ""),
        same("a name of dots", three(named("a/./.../2.jsonl. ")), "1 3", ""),
        same("a device's name", three(named("CON")), "1 2 3", ""),
        same("names that differ in capitals", three(named("1.JSONL")), "1 2 3", ""),
        same("a name in the old encoding", three(old), "1 2 3", ""),
        same("a name in UTF-8 that does not say so", three(unmarked), "1 2 3", ""),
        same("a name that says UTF-8 and is not", three(broken), "1", "zip-damaged"),
        split("two names for one member", three(other), "1 2 3", "1 3 unsafe-name"),
        same(
            "a name that scripts and paths are made of",
            three(named("$(reboot);'\"&|.jsonl")),
            "1 2 3",
            ""));
  }

  private static List<Packed> directories() {
    Member again = new Member("2.jsonl", line(1));
    again.at = 0;
    Member and = new Member("3.jsonl", line(1));
    and.at = 0;
    Member extra = second();
    extra.extra = new byte[30_000];
    extra.comment = new byte[30_000];
    byte[] good = three(second()).pack();
    return List.of(
        split(
            "members that stand on each other",
            new ZipBytes().with("1.jsonl", line(1)).with(again).with(and),
            "1 1 1",
            "1"),
        split(
            "a comment full of ends",
            three(second()).comment(utf8("PK\5\6 and PK\5\6".repeat(4000))),
            "1 2 3 zip-damaged",
            "1 2 3"),
        split(
            "more members than there are",
            three(second()).saysMembers(60_000),
            "1 2 3 zip-damaged",
            "1 2 3"),
        same("fewer members than there are", three(second()).saysMembers(1), "1 2 3", ""),
        split(
            "a directory larger than the file",
            three(second()).saysDirectory(0x7FFFFFFFL),
            "1 2 3 zip-damaged",
            "1 2 3 zip-damaged"),
        split(
            "a directory that stands elsewhere",
            three(second()).shiftsDirectory(500),
            "1 2 3 zip-damaged",
            "1 2 3 zip-damaged"),
        same("fields and comments of 30,000 bytes", three(extra), "1 2 3", ""),
        split(
            "a directory cut off",
            Arrays.copyOf(good, good.length - 80),
            "1 2 3 zip-damaged",
            "1 2 3 zip-damaged"),
        split("a directory overwritten", overwritten(good), "1 2 3 zip-damaged", "1 2 3"),
        split(
            "two ZIPs in one file",
            joined(new ZipBytes().with("0.jsonl", line(0)).pack(), good),
            "1 2 3 zip-damaged",
            "0 zip-damaged"),
        same("a program in front", joined(utf8("MZ"), new byte[64], good), "", "unknown-binary"),
        same("a page behind", joined(good, utf8("<html>" + MARK)), "1 2 3", "zip-damaged"));
  }

  private static ZipBytes three(Member second) {
    return new ZipBytes().with("1.jsonl", line(1)).with(second).with("3.jsonl", line(3));
  }

  private static Member second() {
    return named("2.jsonl");
  }

  private static Member named(String name) {
    return new Member(name, line(2));
  }

  private static String line(int number) {
    return "{\"source\":\"feed\",\"id\":\"%d\",\"text\":\"%s\"}".formatted(number, MARK);
  }

  private static ZipBytes empties() {
    ZipBytes zip = new ZipBytes().with("1.jsonl", line(1));
    for (int i = 0; i < 2000; i++) {
      zip.with("empty" + i, "");
    }
    return zip;
  }

  private static byte[] overwritten(byte[] zip) {
    byte[] changed = zip.clone();
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    Arrays.fill(changed, directory + 28, directory + 34, (byte) 0xFF);
    return changed;
  }

  private static Packed same(String name, ZipBytes zip, String taken, String reasons) {
    return same(name, zip.pack(), taken, reasons);
  }

  private static Packed same(String name, byte[] zip, String taken, String reasons) {
    return split(name, zip, taken + " " + reasons, taken + " " + reasons);
  }

  private static Packed split(String name, ZipBytes zip, String file, String stream) {
    return split(name, zip.pack(), file, stream);
  }

  private static Packed split(String name, byte[] zip, String file, String stream) {
    return new Packed(name, new Bytes(zip), words(file), words(stream));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
