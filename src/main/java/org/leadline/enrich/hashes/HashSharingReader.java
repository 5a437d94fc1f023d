package org.leadline.enrich.hashes;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * NCMEC hash sharing, version 2: XML pages of entries and tombstones in no order of time. A
 * tombstone takes back the entry of its member and id, in whichever file of the list it stands,
 * unless the entry is later. A document type is refused; entities are off.
 */
final class HashSharingReader implements ListReader {

  private static final String NAMESPACE = "https://hashsharing.ncmec.org/hashsharing/v2";
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int DEEPEST = 32;

  private final Path spool;
  private final WstxInputFactory factory = new WstxInputFactory();
  private final Map<String, Instant> tombstones = new HashMap<>();
  private @Nullable DataOutputStream spooled;

  /**
   * @param spool a file for what is read before the last tombstone is known
   */
  HashSharingReader(Path spool) {
    this.spool = spool;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
  }

  @Override
  public String scheme() {
    return "NCMEC classification";
  }

  @Override
  public void read(InputStream in, Entries entries) throws IOException {
    DataOutputStream out = spooled;
    if (out == null) {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool)));
      spooled = out;
    }
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      try {
        read(xml, entries, out);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new InvalidList(
          "The XML cannot be read on from line %,d: it is damaged, cut off, or beyond the bounds."
              .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNumber()),
          e);
    }
  }

  private void read(XMLStreamReader xml, Entries entries, DataOutputStream out)
      throws XMLStreamException, IOException {
    boolean root = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new InvalidList("The XML has a document type, which no such list has: refused.");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!root) {
          requireRoot(xml);
          root = true;
        }
        switch (xml.getLocalName()) {
          case "image", "video" -> {
            entries.row();
            new Entry(xml).read().spool(out, entries);
          }
          case "deletedImage", "deletedVideo" -> {
            entries.row();
            bury(new Entry(xml).read(), entries);
          }
          default -> {
            // what stands around entries
          }
        }
      }
    }
  }

  private static void requireRoot(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("queryResult") || !NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new InvalidList(
          "This XML is no answer of NCMEC hash sharing version 2: 'queryResult' is expected at its"
              + " root, in that interface's namespace.");
    }
  }

  private void bury(Entry entry, Entries entries) {
    entries.leaveOut("entry taken back by its member");
    tombstones.merge(entry.key(), entry.time().orElse(Instant.MAX), (a, b) -> a.isAfter(b) ? a : b);
  }

  @Override
  public void finish(Entries entries) throws IOException {
    if (spooled == null) {
      return;
    }
    spooled.writeBoolean(false);
    spooled.close();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(spool)))) {
      while (in.readBoolean()) {
        replay(in, entries);
      }
    }
    Files.delete(spool);
  }

  private void replay(DataInputStream in, Entries entries) throws IOException {
    Instant buried = tombstones.get(in.readUTF());
    String time = in.readUTF();
    HashKind kind = HashKind.named(in.readUTF()).orElseThrow();
    String hash = in.readUTF();
    String category = in.readUTF();
    boolean later =
        buried != null && parse(time).filter(written -> written.isAfter(buried)).isPresent();
    if (buried == null || later) {
      entries.add(kind, hash, category);
    }
  }

  private static Optional<Instant> parse(String time) {
    try {
      return Optional.of(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private record Print(HashKind kind, String hash) {}

  /** One entry or tombstone. */
  private static final class Entry {

    private final XMLStreamReader xml;
    private final long line;
    private String member = "";
    private String id = "";
    private String timestamp = "";
    private String classification = "";
    private boolean inPrints;
    private boolean others;
    private final List<Print> prints = new ArrayList<>();

    Entry(XMLStreamReader xml) {
      this.xml = xml;
      this.line = xml.getLocation().getLineNumber();
    }

    Entry read() throws XMLStreamException {
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth += element() ? 0 : 1;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return this;
    }

    /** Whether the element was read to its end. */
    private boolean element() throws XMLStreamException {
      String name = xml.getLocalName();
      switch (name) {
        case "member" -> {
          if (member.isEmpty()) {
            member = String.valueOf(xml.getAttributeValue(null, "id"));
          }
          return false;
        }
        case "id" -> id = xml.getElementText().strip();
        case "timestamp" -> timestamp = xml.getElementText().strip();
        case "classification" -> classification = xml.getElementText().strip();
        case "fingerprints" -> {
          inPrints = true;
          return false;
        }
        case "feedback" -> {
          inPrints = false;
          return false;
        }
        default -> {
          return inPrints && print(name);
        }
      }
      return true;
    }

    private boolean print(String name) throws XMLStreamException {
      Optional<HashKind> kind = HashKind.named(name);
      if (kind.isPresent() && xml.getAttributeValue(null, "href") == null) {
        prints.add(new Print(kind.get(), xml.getElementText().strip()));
        return true;
      }
      others = true;
      return false;
    }

    String key() {
      return member + "/" + id;
    }

    Optional<Instant> time() {
      return parse(timestamp);
    }

    void spool(DataOutputStream out, Entries entries) throws IOException {
      if (prints.isEmpty() && !others) {
        entries.bad("line %,d".formatted(line), "the entry has no fingerprint");
      }
      if (others) {
        entries.leaveOut("fingerprint of a kind that is not compared");
      }
      for (Print print : prints) {
        if (print.kind.read(print.hash) == null) {
          entries.bad(
              "line %,d".formatted(line), "a hash has not the number of digits of its kind");
        } else {
          out.writeBoolean(true);
          out.writeUTF(key());
          out.writeUTF(timestamp);
          out.writeUTF(print.kind.code());
          out.writeUTF(print.hash);
          out.writeUTF(classification);
        }
      }
    }
  }
}
