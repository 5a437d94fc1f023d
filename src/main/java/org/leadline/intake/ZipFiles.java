package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.RejectionReason;

/**
 * Splits a ZIP that is a file: its members are opened one by one, and media is not opened at all.
 */
final class ZipFiles {

  private final IntakeSettings settings;
  private final HandGivenId handGiven;
  private final Output output;
  private final ContentSplitter contents;
  private final ZipStreams streams;

  ZipFiles(
      IntakeSettings settings, HandGivenId handGiven, Output output, ContentSplitter contents) {
    this.settings = settings;
    this.handGiven = handGiven;
    this.output = output;
    this.contents = contents;
    streams = new ZipStreams(settings, handGiven, output, contents);
  }

  /**
   * Splits the ZIP. Where its directory cannot be read, its members are read from start to end as
   * far as they can be, and the damage is told.
   */
  void split(Item item, Path path) throws IOException {
    ZipDirectory directory = ZipDirectory.of(path);
    if (directory.size() > ZipDirectory.bound(settings.zip())) {
      tooManyMembers(item);
      return;
    }
    try (ZipFile zip = open(path)) {
      if (zip.size() > settings.zip().members()) {
        tooManyMembers(item);
      } else if (hasNamesTwice(zip)) {
        // Java opens members by name, so that one of two would stay closed.
        asStream(item, path, null);
      } else {
        members(item, zip);
        if (directory.isJoined()) {
          output.rejected(item, RejectionReason.ZIP_DAMAGED, "", ZipDirectory.JOINED);
        }
      }
    } catch (ZipException e) {
      asStream(item, path, ZipMembers.reason(e));
    }
  }

  private void asStream(Item item, Path path, @Nullable RejectionReason known) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      streams.split(item, stream, known, ZipBudget.outside(settings.zip()));
    }
  }

  private static boolean hasNamesTwice(ZipFile zip) {
    Set<String> names = new HashSet<>();
    return zip.stream().anyMatch(entry -> !names.add(entry.getName()));
  }

  /** Names that do not say that they are UTF-8 are read byte by byte: none may stop the package. */
  private static ZipFile open(Path path) throws IOException {
    return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
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
    for (ZipEntry entry : entries) {
      if (!isFolder(entry) && !member(item, zip, entry, gathering, budget)) {
        output.rejected(item, RejectionReason.ZIP_TOO_LARGE);
        break;
      }
    }
    gathering.close();
  }

  /** What is called a folder and holds something is none. */
  private static boolean isFolder(ZipEntry entry) {
    return entry.isDirectory() && entry.getSize() <= 0;
  }

  /** Splits one member; false when the package unpacks to more than the bound. */
  private boolean member(
      Item item, ZipFile zip, ZipEntry entry, Gathering gathering, ZipBudget budget) {
    Item.Opening opening =
        () ->
            budget.guard(
                new SummedStream(zip.getInputStream(entry), entry.getCrc()),
                () -> Math.max(1, entry.getCompressedSize()));
    Item member = ZipMembers.item(item, ZipMembers.name(entry), entry.getSize(), opening);
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
      output.rejected(member, ZipMembers.reason(e));
    }
    return true;
  }
}
