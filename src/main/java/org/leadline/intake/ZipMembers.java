package org.leadline.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.RejectionReason;

/** What both ways of reading a ZIP do with a member before it is opened. */
final class ZipMembers {

  private ZipMembers() {}

  /**
   * A member's name. Where a member does not say that its name is in UTF-8, both ways of reading
   * take it byte by byte; it is read as UTF-8 all the same where it is that, as several packers
   * forget to say so.
   */
  static String name(ZipEntry entry) {
    String name = entry.getName();
    if (name.chars().allMatch(character -> character < 0x80)
        || name.chars().anyMatch(character -> character > 0xFF)) {
      return name;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return name;
    }
  }

  /** What Java's words say of a ZIP that it cannot read. */
  static RejectionReason reason(Exception e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("encrypted")) {
      return RejectionReason.ZIP_ENCRYPTED;
    }
    return words.contains("compression method")
        ? RejectionReason.ZIP_METHOD
        : RejectionReason.ZIP_DAMAGED;
  }

  /** The member as an item. */
  static Item item(Item zip, String name, long size, Item.@Nullable Opening opening) {
    return new Item(
        zip.source() + "!/" + Names.shown(name), name.replace('\\', '/'), size, opening);
  }

  /** Settles a member by its name alone where that is enough; says whether it did. */
  static boolean settledByName(Item member, Output output) {
    if (Names.isUnsafe(member.name())) {
      output.rejected(member, RejectionReason.UNSAFE_NAME);
      return true;
    }
    if (Names.isSystemFile(member.name())) {
      output.passed(member, PassReason.SYSTEM_FILE);
      return true;
    }
    if (Names.isMedia(member.name())) {
      output.passed(member, PassReason.MEDIA);
      return true;
    }
    return false;
  }
}
