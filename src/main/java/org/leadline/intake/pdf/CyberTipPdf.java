package org.leadline.intake.pdf;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.lawenforcement.LawEnforcementReader;
import org.leadline.intake.reading.Draft;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Reading;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.ReportNumbers;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Format;
import org.leadline.report.Origin;
import org.leadline.report.ReportId;

/** Reads CyberTip PDFs, and the text that was kept of one. Safe for many threads. */
public final class CyberTipPdf {

  /** Facts of the form itself, which law-enforcement JSON has no names for. */
  private static final String[] OF_THE_FORM = {
    "datePdfGenerated", "totalUploadedFiles", "numberOfUploadedFiles", "informationNotProvided"
  };

  /** What was counted and not looked into. */
  private static final String[] COUNTED = {"picturesPassedOver", "embeddedFilesPassedOver"};

  private final Limits limits;
  private final OpenedPdf opening;

  /** A reader with these bounds and passwords. */
  public CyberTipPdf(Limits limits, PdfBounds bounds, PdfPasswords passwords) {
    this.limits = limits;
    opening = new OpenedPdf(limits, bounds, passwords);
  }

  /**
   * What was made of a PDF.
   *
   * @param reading what it says
   * @param text what is kept in place of its bytes, because these hold pictures or files; null when
   *     the bytes themselves may be kept
   */
  public record Outcome(Reading reading, @Nullable String text) {

    /** Checks that the reading is given. */
    public Outcome {
      requireNonNull(reading);
    }
  }

  /**
   * Reads a PDF.
   *
   * @param sha256 SHA-256 of its bytes, which the kept text names
   * @throws Refused when it is no CyberTip PDF, or not one that can be read within the bounds
   */
  public Outcome read(byte[] bytes, String sha256) {
    PdfContent content = opening.content(bytes);
    Reading reading = reading(content);
    boolean keepBytes =
        content.pictures() == 0 && content.files() == 0 && !PictureNames.stand(bytes);
    return new Outcome(reading, keepBytes ? null : KeptText.write(content, sha256, bytes.length));
  }

  /**
   * Reads the text that was kept of a PDF.
   *
   * @throws Refused when it is not what this class wrote
   */
  public Reading readText(byte[] bytes) {
    return reading(KeptText.read(bytes));
  }

  private Reading reading(PdfContent content) {
    Node root = FieldReading.read(content, limits);
    ReportId id = ReportNumbers.id(requireNonNull(root.child("reportId")));
    Draft draft = new Draft(Format.CYBERTIP_PDF);
    Scope scope = draft.incident(Origin.CLEARINGHOUSE, null);
    root.belongsTo(scope);
    for (String name : OF_THE_FORM) {
      root.children().stream().filter(leaf -> leaf.name().equals(name)).forEach(scope::attribute);
    }
    for (String name : COUNTED) {
      Node count = root.child(name);
      if (count != null) {
        scope.by(Origin.DERIVED).attribute(count);
      }
    }
    LawEnforcementReader.read(root, scope);
    return new Reading(id, LawEnforcementReader.SENDER, draft, root);
  }

  /** The first bytes of a kept text. */
  public static byte[] textMagic() {
    return KeptText.MAGIC.getBytes(StandardCharsets.US_ASCII);
  }
}
