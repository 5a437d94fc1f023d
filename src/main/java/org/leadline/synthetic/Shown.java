package org.leadline.synthetic;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a finished report shows that tells persons apart: kind and value, and in which roles. Values
 * that stand for nothing are left out, and so are addresses that many share.
 *
 * @param values by {@code kind:value}
 * @param prior the numbers of earlier reports that it names
 */
record Shown(Map<String, Set<Frame.Role>> values, Set<Long> prior) {

  private static final Pattern OWN_LINE = Pattern.compile("2(4\\d|50)\\..*");
  private static final int SUBSCRIBER_GROUPS = 4;

  static Shown of(Draft draft) {
    Shown shown = new Shown(new TreeMap<>(), new TreeSet<>());
    draft.parties.forEach(shown::add);
    Frame.Role main = Frame.Role.REPORTED;
    draft.mentioned.forEach(value -> shown.add(value, main));
    draft.kept.forEach(md5 -> shown.add("hash:" + md5, main));
    shown.add("thread", draft.thread, main);
    return shown;
  }

  private void add(Draft.Party party) {
    Frame.Role role = party.role;
    party.mails.stream()
        .filter(mail -> !PlaceholderPlant.MAILS.contains(mail.value()))
        .forEach(mail -> add("mail:" + mail(mail.value()), role));
    party.phones.stream()
        .filter(phone -> !PlaceholderPlant.PHONES.contains(phone.value()))
        .forEach(phone -> add("phone:" + phone(phone.value()), role));
    party.devices.stream()
        .filter(device -> !device.value().equals(PlaceholderPlant.DEVICE))
        .forEach(device -> add("device:" + device.value(), role));
    party.events.forEach(event -> add("address", line(event.address()), role));
    String account = party.accountId;
    add("account", account == null ? null : party.service + ":" + account, role);
    String name = party.screenName;
    if (name != null && !name.equals(PlaceholderPlant.NAME)) {
      add("user:" + party.service + ":" + name.replace("@", ""), role);
    }
    prior.addAll(party.priorReports);
  }

  private void add(String kind, @Nullable String value, Frame.Role role) {
    if (value != null) {
      add(kind + ":" + value, role);
    }
  }

  private void add(String value, Frame.Role role) {
    values.computeIfAbsent(value, each -> EnumSet.noneOf(Frame.Role.class)).add(role);
  }

  /** The kinds of value that both show; {@code prior} when one names the other's number. */
  static Set<String> kindsOfBoth(Draft one, Shown first, Draft other, Shown second) {
    Set<String> kinds = new TreeSet<>();
    for (String value : first.values.keySet()) {
      if (second.values.containsKey(value)) {
        kinds.add(value.substring(0, value.indexOf(':')));
      }
    }
    if (first.prior.contains(other.frame.number()) || second.prior.contains(one.frame.number())) {
      kinds.add("prior");
    }
    return kinds;
  }

  /** Whether a value is a child victim's in one and a reported person's in the other. */
  static boolean crosses(Shown one, Shown other) {
    return one.values.entrySet().stream()
        .anyMatch(entry -> {
          Set<Frame.Role> there = other.values.getOrDefault(entry.getKey(), Set.of());
          return meets(entry.getValue(), there) || meets(there, entry.getValue());
        });
  }

  private static boolean meets(Set<Frame.Role> one, Set<Frame.Role> other) {
    return one.contains(Frame.Role.VICTIM) && other.contains(Frame.Role.REPORTED);
  }

  /** A mailbox without what people add to it. */
  static String mail(String written) {
    return written.toLowerCase(Locale.ROOT).replace("+office", "");
  }

  private static String phone(String written) {
    String digits = written.replaceAll("\\D", "");
    return digits.length() == 11 ? digits.substring(1) : digits;
  }

  /** A subscriber's own address, IPv6 by its /64; null when many share it. */
  private static @Nullable String line(String address) {
    if (OWN_LINE.matcher(address).matches()) {
      return address;
    }
    if (!address.contains(":")) {
      return null;
    }
    String[] groups = address.toLowerCase(Locale.ROOT).split(":");
    return String.join(":", java.util.Arrays.copyOf(groups, SUBSCRIBER_GROUPS));
  }
}
