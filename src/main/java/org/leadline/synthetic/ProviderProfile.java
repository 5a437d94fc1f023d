package org.leadline.synthetic;

import java.util.List;
import java.util.Locale;
import org.leadline.config.ConfigNode;

/**
 * One sender of reports.
 *
 * @param names how its name is written in reports, most usual first; never empty
 * @param service the product that its accounts belong to
 * @param weight its share of reports relative to the others
 * @param viewed share of files that it says a person looked at
 * @param notViewed share of files that it says nobody looked at; the rest is not stated
 * @param chat whether its reports can hold conversations
 * @param logins whether it sends long log-in histories
 * @param phoneIds whether its account ids are telephone numbers
 */
record ProviderProfile(
    List<String> names,
    String service,
    double weight,
    double viewed,
    double notViewed,
    boolean chat,
    boolean logins,
    boolean phoneIds) {

  /** Copies the names. */
  public ProviderProfile {
    names = names.isEmpty() ? List.of(service) : List.copyOf(names);
  }

  static ProviderProfile from(ConfigNode node) {
    return new ProviderProfile(
        node.texts("names"),
        node.text("service", "Example Service"),
        node.number("weight", 0, 0, 1_000_000),
        node.number("viewed", 0, 0, 1),
        node.number("notViewed", 0, 0, 1),
        node.flag("chat", false),
        node.flag("logins", false),
        node.flag("phoneIds", false));
  }

  /** A small sender with an invented name. */
  static ProviderProfile small(int number, double weight) {
    String name = "Example Service %03d".formatted(number);
    return new ProviderProfile(
        List.of(name + ", LLC", name), name, weight, 0.35, 0.35, number % 3 == 0, false, false);
  }

  /** A mailbox for questions of police, which stands in every report of this sender. */
  String contactMail() {
    return "legal-requests." + service.toLowerCase(Locale.ROOT).replace(' ', '-') + "@example.com";
  }
}
