package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.leadline.intake.reading.RejectionReason;

/**
 * Splits a ZIP that is a file: its members are opened one by one, and media is not opened at all.
 */
final class ZipFiles {

  private final IntakeSettings settings;
  private final HandGivenId handGiven;
  private final Output output;
  private final ContentSplitter contents;

  ZipFiles(
      IntakeSettings settings, HandGivenId handGiven, Output output, ContentSplitter contents) {
    this.settings = settings;
    this.handGiven = handGiven;
    this.output = output;
    this.contents = contents;
  }

  /** Splits the ZIP. */
  void split(Item item, Path path) throws IOException {
    if (ZipDirectory.size(path) > ZipDirectory.bound(settings.zip())) {
      tooManyMembers(item);
      return;
    }
    try (ZipFile zip = open(path)) {
      if (zip.size() > settings.zip().members()) {
        tooManyMembers(item);
      } else {
        members(item, zip);
      }
    } catch (ZipException e) {
      boolean encrypted =
          String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("encrypted");
      output.rejected(
          item, encrypted ? RejectionReason.ZIP_ENCRYPTED : RejectionReason.ZIP_DAMAGED);
    }
  }

  /** Names that are not UTF-8 are read byte by byte, so that none makes the package unreadable. */
  private static ZipFile open(Path path) throws IOException {
    try {
      return opened(path, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return opened(path, StandardCharsets.ISO_8859_1);
    }
  }

  private static ZipFile opened(Path path, Charset names) throws IOException {
    return new ZipFile(path.toFile(), names);
  }

  private void tooManyMembers(Item item) {
    output.rejected(
        item,
        RejectionReason.ZIP_TOO_MANY_MEMBERS,
        "",
        "The bound is %d members.".formatted(settings.zip().members()));
  }

  private void members(Item item, ZipFile zip) {
    Gathering gathering =
        new Gathering(settings.document(), settings.heldBytes(), handGiven, output);
    ZipBudget budget = ZipBudget.outside(settings.zip()).inside();
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    if (entries.isEmpty()) {
      output.rejected(item, RejectionReason.EMPTY);
    }
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : entries) {
      if (!names.add(entry.getName())) {
        // Java opens members by name, so the other member of this name stays closed.
        output.rejected(
            ZipMembers.item(item, entry.getName(), entry.getSize(), null),
            RejectionReason.NAME_TWICE);
      } else if (!entry.isDirectory() && !member(item, zip, entry, gathering, budget)) {
        output.rejected(item, RejectionReason.ZIP_TOO_LARGE);
        break;
      }
    }
    gathering.close();
  }

  /** Splits one member; false when the package unpacks to more than the bound. */
  private boolean member(
      Item item, ZipFile zip, ZipEntry entry, Gathering gathering, ZipBudget budget) {
    Item.Opening opening =
        () -> budget.guard(zip.getInputStream(entry), () -> Math.max(1, entry.getCompressedSize()));
    Item member = ZipMembers.item(item, entry.getName(), entry.getSize(), opening);
    if (ZipMembers.settledByName(member, output)) {
      return true;
    }
    try (InputStream stream = opening.open()) {
      contents.split(member, stream, gathering, budget);
      return true;
    } catch (ZipBudget.Exhausted e) {
      return false;
    } catch (ZipBudget.Bomb e) {
      output.rejected(member, RejectionReason.ZIP_BOMB);
    } catch (IOException e) {
      output.rejected(member, RejectionReason.ZIP_DAMAGED);
    }
    return true;
  }
}
