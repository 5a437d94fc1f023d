package org.leadline.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes each document as a file of its own, in all formats and packages. */
final class DocumentWriter implements CorpusWriter {

  private final GeneratorSettings settings;
  private final DocumentShares shares;
  private final Drafts drafts;
  private final Path reports;
  private final LawEnforcementJson json = new LawEnforcementJson();
  private final ProviderXml xml = new ProviderXml();
  private final CyberTipPdfWriter pdf = new CyberTipPdfWriter();

  DocumentWriter(GeneratorSettings settings, Calibration calibration, Drafts drafts, Path reports) {
    this.settings = settings;
    this.shares = calibration.documents();
    this.drafts = drafts;
    this.reports = reports;
  }

  @Override
  public Chunk write(long number, long from, long to) throws IOException {
    Chunk chunk = Chunk.empty(number);
    String stretch = "/%05d/".formatted(number);
    for (long report = from; report < to; report++) {
      Draft draft = drafts.first(report);
      Delivery usual = Delivery.of(settings, shares, report);
      Delivery asked = usual.printed(settings, report);
      byte[] printed = asked.equals(usual) ? null : pdf(draft);
      // What the fonts cannot print comes as it would have without PDFs.
      Delivery delivery = printed == null ? usual : asked;
      if (printed == null) {
        first(draft, delivery.packing(), Layout.FIRST + stretch, chunk);
      } else {
        printed(draft, delivery.packing(), printed, Layout.FIRST + stretch, chunk);
      }
      chunk.counts().reports++;
      TruthLines.report(draft, delivery, chunk.reportLines());
      again(draft, delivery, Layout.again(number) + stretch, chunk);
    }
    return chunk;
  }

  private void first(Draft draft, Delivery.Packing packing, String folder, Chunk chunk)
      throws IOException {
    String name = folder + draft.frame.number();
    switch (packing) {
      case JSON -> document(name + ".json", json(draft), chunk);
      case ZIP ->
          zipped(name + ".zip", new LinkedHashMap<>(Map.of("report.json", json(draft))), chunk);
      case XML_FOLDER -> inFolder(draft, name + "/", chunk);
      case XML_NUMBERED -> {
        document(name + ".xml", xml.report(draft), chunk);
        files(draft, name + "-file-", chunk);
      }
      case BOTH -> {
        document(name + ".json", json(draft), chunk);
        inFolder(draft, name + "/", chunk);
      }
      case PRINTED_TOO, PRINTED_ONLY -> throw new IllegalArgumentException("not printed");
    }
  }

  private void printed(
      Draft draft, Delivery.Packing packing, byte[] pdf, String folder, Chunk chunk)
      throws IOException {
    String name = folder + draft.frame.number();
    if (packing == Delivery.Packing.PRINTED_ONLY) {
      document(name + ".pdf", pdf, chunk);
    } else {
      SequencedMap<String, byte[]> members = new LinkedHashMap<>();
      members.put("report.json", json(draft));
      members.put("report.pdf", pdf);
      zipped(name + ".zip", members, chunk);
    }
  }

  /** Older and newer layouts come as they are; null when the text cannot be printed. */
  private byte @Nullable [] pdf(Draft draft) {
    PdfLayout layout = draft.frame.report() % 2 == 0 ? PdfLayout.COLUMNS : PdfLayout.STACKED;
    return pdf.write(draft, layout).orElse(null);
  }

  private void inFolder(Draft draft, String folder, Chunk chunk) throws IOException {
    put(folder + "reportResponse.xml", xml.receipt(draft));
    document(folder + "report.xml", xml.report(draft), chunk);
    files(draft, folder + "fileDetails-", chunk);
  }

  private void files(Draft draft, String start, Chunk chunk) throws IOException {
    int number = 1;
    for (Draft.Upload upload : draft.uploads) {
      document(start + number++ + ".xml", xml.fileDetails(draft, upload), chunk);
    }
  }

  private void again(Draft draft, Delivery delivery, String folder, Chunk chunk)
      throws IOException {
    boolean hasJson = delivery.packing().formats().contains("le-json");
    if (delivery.sameAgain() && hasJson) {
      String name = folder + draft.frame.number() + "-same.json";
      document(name, json(draft), chunk);
      redelivered(draft, "same", name, chunk);
    }
    if (delivery.later()) {
      Draft later = drafts.later(draft.frame.report());
      String name = folder + draft.frame.number() + "-later.json";
      document(name, json(later), chunk);
      redelivered(later, "later", name, chunk);
    }
  }

  private static void redelivered(Draft draft, String how, String file, Chunk chunk) {
    chunk.counts().redelivered++;
    TruthLines.redelivery(draft, how, "reports/" + file, chunk.redeliveryLines());
  }

  private byte[] json(Draft draft) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    json.write(draft, bytes);
    return bytes.toByteArray();
  }

  private void zipped(String name, SequencedMap<String, byte[]> members, Chunk chunk)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2030, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    put(name, bytes.toByteArray());
    members.values().forEach(member -> chunk.counts().document(member.length));
  }

  private void document(String name, byte[] bytes, Chunk chunk) throws IOException {
    put(name, bytes);
    chunk.counts().document(bytes.length);
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = reports.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
