package org.leadline.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a word announces: the sort of value that may follow it. */
enum Cue {
  /** Number of a report. */
  REPORT("cybertip cybertips cybertipline ct cts tip tips report reports"),
  /** IMEI or MEID. */
  IMEI("imei imeisv meid"),
  /** Advertising id. */
  ADVERTISING("idfa gaid adid aaid advertising advertiser"),
  /** Device id of another sort. */
  DEVICE("device uuid udid idfv"),
  /** Telephone number. */
  PHONE(
      "phone phones telephone tel mobile cell cellphone cellular call called calls text texted sms fax whatsapp msisdn landline"),
  /** User name. */
  HANDLE("username usernames screenname handle handles nickname alias screen"),
  /** User name, or with "id" an account id. */
  USER("user uid userid account contact add follow message dm"),
  /** Account id at the service that the report is about. */
  PROFILE("profile"),
  /** Thread or conversation id. */
  THREAD("thread conversation threadid"),
  /** Payment handle. */
  CASH("cashtag cashapp cash"),
  /** A version number, which may look like an IPv4 address. */
  VERSION("version ver build firmware v"),
  /** A service by its name; a user name there may follow. */
  SERVICE("");

  /** Words that may stand between a cue and its value. */
  private static final Set<String> FILLERS =
      Set.of(
          "id",
          "ids",
          "number",
          "numbers",
          "no",
          "nr",
          "num",
          "is",
          "was",
          "are",
          "the",
          "name",
          "and",
          "at",
          "on",
          "or",
          "address",
          "code",
          "line",
          "app",
          "hash",
          "value",
          "called",
          "user",
          "username",
          "account");

  private static final Map<String, Cue> BY_WORD = byWord();

  private final String words;

  Cue(String words) {
    this.words = words;
  }

  /** The cues by their lower-case words; names of services are not among them. */
  static Map<String, Cue> vocabulary() {
    return BY_WORD;
  }

  /** The lower-case words that may stand between a cue and its value. */
  static Set<String> fillers() {
    return FILLERS;
  }

  private static Map<String, Cue> byWord() {
    Map<String, Cue> table = new HashMap<>();
    for (Cue cue : values()) {
      for (String word : cue.words.split(" ")) {
        table.putIfAbsent(word, cue);
      }
    }
    return Map.copyOf(table);
  }
}
