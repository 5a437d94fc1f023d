package org.leadline.link.walk;

import java.util.Locale;

/** Why an answer is partial. */
public enum Stopped {
  /** The time that the caller waits is over. */
  TIME("the time was over before all links were followed; allow more seconds, or follow fewer"),
  /** More reports were reached than are kept for one answer. */
  REPORTS("more reports were reached than one walk keeps; follow fewer links, by strength or kind"),
  /** A chain of more links than were allowed may be stronger, or the only one. */
  HOPS("a longer chain was not looked for; allow more hops");

  private final String why;

  Stopped(String why) {
    this.why = why;
  }

  /** A sentence for readers: what happened, and how to get the rest. */
  public String why() {
    return why;
  }

  /** The name used in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
