package org.leadline.intake;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.RejectionReason;

/** What both ways of reading a ZIP do with a member before it is opened. */
final class ZipMembers {

  private ZipMembers() {}

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
