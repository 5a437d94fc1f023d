package org.leadline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that is thrown at the readers. */
public final class HostileCollection {

  private HostileCollection() {}

  /** Those that are a document of their own. */
  static List<Hostile> documents() {
    List<Hostile> cases = new ArrayList<>(HostileContent.cases());
    cases.addAll(HostileJson.cases());
    cases.addAll(HostileLawEnforcement.cases());
    cases.addAll(HostileXml.cases());
    cases.addAll(HostileXmlValues.cases());
    cases.addAll(HostilePdfs.cases());
    cases.addAll(HostileLarge.cases());
    return cases;
  }

  /**
   * Writes each document, line and package of them, up to a size, to a file of its own.
   *
   * @return the names of the files
   */
  public static List<String> writeInto(Path folder, int mostBytes) throws IOException {
    List<byte[]> all = new ArrayList<>();
    documents().forEach(hostile -> all.add(hostile.bytes().array()));
    HostileLines.cases().forEach(hostile -> all.add(hostile.bytes().array()));
    HostileZips.cases().forEach(zip -> all.add(zip.bytes().array()));
    List<String> names = new ArrayList<>();
    for (byte[] bytes : all) {
      if (bytes.length <= mostBytes) {
        String name = "hostile-%04d".formatted(names.size());
        Files.write(folder.resolve(name), bytes);
        names.add(name);
      }
    }
    return names;
  }
}
