package org.leadline.intake;

import java.util.ArrayList;
import java.util.List;

/** All that is thrown at the readers. */
final class HostileCollection {

  private HostileCollection() {}

  /** Those that are a document of their own. */
  static List<Hostile> documents() {
    List<Hostile> cases = new ArrayList<>(HostileContent.cases());
    cases.addAll(HostileJson.cases());
    cases.addAll(HostileLawEnforcement.cases());
    cases.addAll(HostileXml.cases());
    cases.addAll(HostileXmlValues.cases());
    cases.addAll(HostilePdfs.cases());
    return cases;
  }
}
