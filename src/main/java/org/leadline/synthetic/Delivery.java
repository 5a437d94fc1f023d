package org.leadline.synthetic;

import java.util.List;

/**
 * How one report reaches the agency.
 *
 * @param packing formats and package of the first delivery
 * @param later whether it comes again later with changes
 * @param sameAgain whether the same bytes come again
 */
record Delivery(Packing packing, boolean later, boolean sameAgain) {

  /** Formats and package. */
  enum Packing {
    /** One law-enforcement JSON document. */
    JSON,
    /** The same in a ZIP package. */
    ZIP,
    /** Provider XML in a folder, numbered by the receipt beside it. */
    XML_FOLDER,
    /** Provider XML numbered by its file name. */
    XML_NUMBERED,
    /** Law-enforcement JSON beside provider XML. */
    BOTH,
    /** Law-enforcement JSON and CyberTip PDF in a ZIP package. */
    PRINTED_TOO,
    /** CyberTip PDF alone. */
    PRINTED_ONLY;

    /** Format codes of the documents. */
    List<String> formats() {
      return switch (this) {
        case JSON, ZIP -> List.of("le-json");
        case XML_FOLDER, XML_NUMBERED -> List.of("provider-xml", "file-details-xml");
        case BOTH -> List.of("le-json", "provider-xml", "file-details-xml");
        case PRINTED_TOO -> List.of("le-json", "cybertip-pdf");
        case PRINTED_ONLY -> List.of("cybertip-pdf");
      };
    }
  }

  static Delivery of(GeneratorSettings settings, DocumentShares shares, long report) {
    Dice dice = Dice.of(settings.seed(), "delivery", report);
    Packing packing = packing(shares, dice);
    boolean later = dice.chance(shares.later());
    boolean sameAgain = dice.chance(shares.sameAgain());
    return new Delivery(settings.lines() ? Packing.JSON : packing, later, sameAgain);
  }

  /** The same delivery with the report printed, where it comes as law-enforcement JSON alone. */
  Delivery printed(GeneratorSettings settings, long report) {
    Dice dice = Dice.of(settings.seed(), "pdf", report);
    boolean json = packing == Packing.JSON || packing == Packing.ZIP;
    if (!json || !dice.chance(settings.pdf())) {
      return this;
    }
    Packing other = dice.chance(0.5) ? Packing.PRINTED_ONLY : Packing.PRINTED_TOO;
    return new Delivery(other, later, sameAgain);
  }

  private static Packing packing(DocumentShares shares, Dice dice) {
    double drawn = dice.unit();
    double upTo = shares.providerXmlOnly();
    if (drawn < upTo) {
      return dice.chance(0.5) ? Packing.XML_FOLDER : Packing.XML_NUMBERED;
    }
    upTo += shares.bothFormats();
    if (drawn < upTo) {
      return Packing.BOTH;
    }
    return drawn < upTo + shares.zipped() ? Packing.ZIP : Packing.JSON;
  }
}
