package org.leadline.link;

import java.util.Locale;

/** Why a strong link joins no clusters. */
public enum BridgeCause {
  /** An analyst decided that reports of the two clusters do not belong together. */
  DECISION("an analyst decided that reports of the two groups do not belong together"),
  /** Between two reports of the clusters there is an alarm. */
  ALARM("there is an alarm between reports of the two groups"),
  /** One fact alone speaks for it, and nothing else joins the two clusters. */
  SINGLE("one fact alone speaks for this link, and nothing else joins the two groups"),
  /** It is about a second person whom one of the reports names. */
  PERSON("it is about a further person whom one of the reports names");

  private final String why;

  BridgeCause(String why) {
    this.why = why;
  }

  /** A sentence for readers. */
  public String why() {
    return why;
  }

  /** The name used in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
