package org.leadline.enrich.hashes;

import static java.util.Objects.requireNonNull;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.source.InvalidList;

/**
 * NCMEC hash sharing, version 2: XML pages of entries and tombstones in no order of time. Of all
 * that is said of the entry of one member and id, in whichever file, the latest counts: a tombstone
 * takes the entry back unless the entry is later. A document type is refused; entities are off.
 */
final class HashSharingReader implements ListReader {

  private static final String NAMESPACE = "https://hashsharing.ncmec.org/hashsharing/v2";
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int DEEPEST = 32;

  private final Ledger ledger;
  private final Path kept;
  private final WstxInputFactory factory = new WstxInputFactory();

  /**
   * @param folder where what is read stays until the last tombstone is known, and what is kept for
   *     the next pages
   */
  HashSharingReader(Path folder) {
    this.ledger = new Ledger(folder);
    this.kept = folder.resolve(Ledger.KEPT);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // What is passed over would be checked only when it is looked at, with exceptions of its own.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
  }

  @Override
  public String scheme() {
    return "NCMEC classification";
  }

  @Override
  public void begin(@Nullable Earlier earlier, Entries entries) throws IOException {
    entries.own(ledger);
    if (earlier != null && earlier.ledger() == null) {
      throw new InvalidList(
          "What the earlier pages of this list said is lost: import the list as a whole again.");
    }
    if (earlier != null) {
      ledger.replay(requireNonNull(earlier.ledger()));
    }
  }

  @Override
  public void read(InputStream in, Entries entries) throws IOException {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      try {
        read(xml, entries);
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

  private void read(XMLStreamReader xml, Entries entries) throws XMLStreamException, IOException {
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
            new Entry(xml).read().say(ledger, entries);
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

  private void bury(Entry entry, Entries entries) throws IOException {
    entries.leaveOut("entry taken back by its member");
    ledger.gone(entry.key(), entry.time().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
  }

  @Override
  public void finish(Entries entries) throws IOException {
    try (FileOutputStream file = new FileOutputStream(kept.toFile());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16))) {
      ledger.settle(entries, out);
      out.flush();
      file.getFD().sync();
    }
  }

  private static Optional<Instant> parse(String time) {
    try {
      return Optional.of(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

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
    private final List<Ledger.Print> prints = new ArrayList<>();

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
        prints.add(new Ledger.Print(kind.get(), xml.getElementText().strip(), ""));
        Entries.checkHashes(prints.size());
        return true;
      }
      others = true;
      return false;
    }

    Ledger.EntryKey key() {
      return Ledger.EntryKey.of(member + "/" + id);
    }

    Optional<Instant> time() {
      return parse(timestamp);
    }

    void say(Ledger ledger, Entries entries) throws IOException {
      if (prints.isEmpty() && !others) {
        entries.bad("line %,d".formatted(line), "the entry has no fingerprint");
      }
      if (others) {
        entries.leaveOut("fingerprint of a kind that is not compared");
      }
      List<Ledger.Print> good = new ArrayList<>();
      for (Ledger.Print print : prints) {
        if (print.kind().read(print.hex()) == null) {
          entries.bad(
              "line %,d".formatted(line), "a hash has not the number of digits of its kind");
        } else {
          good.add(new Ledger.Print(print.kind(), print.hex(), classification));
        }
      }
      ledger.there(key(), time().map(Instant::toEpochMilli).orElse(Ledger.NO_TIME), good);
    }
  }
}
