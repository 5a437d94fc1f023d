package org.leadline.synthetic;

/** The ways in which people write the same value. */
final class Spellings {

  private static final int AREA_START = 2;
  private static final int EXCHANGE_START = 5;
  private static final int LINE_START = 8;

  private Spellings() {}

  /** A telephone number as a provider's form gives it. */
  static String declaredPhone(String e164, Dice dice) {
    return dice.chance(0.8) ? e164 : mentionedPhone(e164, dice);
  }

  /** A telephone number as it stands in running text. */
  static String mentionedPhone(String e164, Dice dice) {
    String area = e164.substring(AREA_START, EXCHANGE_START);
    String exchange = e164.substring(EXCHANGE_START, LINE_START);
    String line = e164.substring(LINE_START);
    return switch (dice.below(6)) {
      case 0 -> "(" + area + ") " + exchange + "-" + line;
      case 1 -> area + "-" + exchange + "-" + line;
      case 2 -> area + "." + exchange + "." + line;
      case 3 -> "+1 " + area + " " + exchange + " " + line;
      case 4 -> "1-" + area + "-" + exchange + "-" + line;
      default -> e164;
    };
  }

  /** A mail address as it stands in running text. */
  static String mentionedMail(String mail, Dice dice) {
    return switch (dice.below(5)) {
      case 0 -> mail.replace("@", " [at] ").replace(".", "[.]");
      case 1 -> mail.replace("@", "[@]");
      case 2 -> "<" + mail + ">";
      default -> mail;
    };
  }

  /** A web address as it stands in running text. */
  static String mentionedUrl(String url, Dice dice) {
    return dice.chance(0.3) ? url.replace("https", "hxxps").replace(".", "[.]") : url;
  }

  /** A user name as it stands in running text. */
  static String mentionedHandle(String handle, String service, Dice dice) {
    return switch (dice.below(3)) {
      case 0 -> "user name @" + handle;
      case 1 -> "@" + handle + " on " + service;
      default -> "account @" + handle;
    };
  }
}
