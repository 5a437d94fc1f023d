package org.leadline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes persons from their names in the corpus; the same one each time. Safe for many threads. */
final class People {

  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 1);
  private static final int TEST_IMEI_REPORTING_BODY = 1;

  private final long seed;
  private final Phones phones;
  private final WeightedChoice<String> states;
  private final Set<String> phoneServices;

  People(long seed, Calibration calibration) {
    this.seed = seed;
    this.phones = new Phones(seed);
    this.states = WeightedChoice.of(calibration.states());
    this.phoneServices =
        calibration.providers().stream()
            .filter(ProviderProfile::phoneIds)
            .map(ProviderProfile::service)
            .collect(Collectors.toUnmodifiableSet());
  }

  Person of(PersonId id) {
    Dice dice = Dice.of(seed, id.group().name(), id.number());
    String given = Names.given(dice);
    String family = Names.family(dice);
    String handle = handle(id, given, family, dice);
    String phone = dice.chance(0.75) ? phones.of(id) : null;
    return new Person(
        id,
        given,
        family,
        handle,
        mails(id, given, family, dice),
        phone,
        imei(id),
        advertisingId(id),
        FIRST_BIRTHDAY.plusDays(dice.below(20_000)),
        place(dice));
  }

  /** The person's user name at a service: mostly the one that the person likes. */
  String handleAt(Person person, String service) {
    Dice dice = Dice.of(seed, "handle " + service, person.id().number());
    String handle = person.handle();
    return dice.chance(0.6) ? handle : handle + dice.pick(List.of("_", ".")) + dice.between(10, 99);
  }

  /**
   * The person's account id at a service: a number starting 99, which the services have not given;
   * at services that number accounts by telephone, the digits of the person's number, and nothing
   * without one.
   */
  @Nullable String accountAt(Person person, String service) {
    if (phoneServices.contains(service)) {
      String phone = person.phone();
      return phone == null ? null : phone.substring(1);
    }
    PersonId id = person.id();
    long random = Dice.of(seed, service, id.number() * 4 + id.group().code()).next();
    return "99"
        + (1_000_000L + id.number())
        + id.group().code()
        + Math.floorMod(random, 10_000_000L);
  }

  private static String handle(PersonId id, String given, String family, Dice dice) {
    String start =
        switch (dice.below(4)) {
          case 0 -> given + "." + family;
          case 1 -> given + family.charAt(0);
          case 2 -> given + "_" + family;
          default -> family + given.charAt(0);
        };
    return start.toLowerCase(Locale.ROOT) + "." + id.mark();
  }

  private static List<String> mails(PersonId id, String given, String family, Dice dice) {
    List<String> mails = new ArrayList<>(2);
    String name = (given + "." + family).toLowerCase(Locale.ROOT);
    mails.add(
        dice.chance(0.55)
            ? "zzsynth." + name + "." + id.mark() + "@gmail.com"
            : name + "." + id.mark() + "@example." + dice.pick(List.of("com", "org", "net")));
    if (dice.chance(0.2)) {
      mails.add(id.mark() + "." + given.toLowerCase(Locale.ROOT) + "@example.net");
    }
    return mails;
  }

  /** Fourteen digits of the range for test devices (reporting body 00), and the Luhn digit. */
  private static String imei(PersonId id) {
    String digits =
        "00" + TEST_IMEI_REPORTING_BODY + id.group().code() + Padded.decimal(id.number(), 10);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int weighed = i % 2 == 1 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }

  private static String advertisingId(PersonId id) {
    return "00000000-0000-4000-800"
        + id.group().code()
        + "-"
        + Padded.hexadecimal(id.number() + 1, 12);
  }

  private Person.Place place(Dice dice) {
    return new Person.Place(
        states.pick(dice),
        Names.town(dice),
        Integer.toString(dice.between(10_000, 99_999)),
        dice.between(26, 47) + "." + dice.below(10),
        "-" + dice.between(70, 122) + "." + dice.below(10));
  }
}
