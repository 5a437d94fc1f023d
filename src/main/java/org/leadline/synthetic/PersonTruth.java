package org.leadline.synthetic;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells of each person which reports it occurs in and which values are its own. Safe for many
 * threads.
 */
final class PersonTruth {

  private final Frames frames;
  private final People people;
  private final Hubs hubs;

  PersonTruth(GeneratorSettings settings, Calibration calibration, Frames frames) {
    this.frames = frames;
    this.people = new People(settings.seed(), calibration);
    this.hubs = new Hubs(settings, calibration);
  }

  /**
   * Writes the lines of all persons whose seats are in a range, and of everybody who occurs beside
   * them.
   *
   * @return how many persons
   */
  long write(long from, long to, ByteArrayOutputStream out) {
    long persons = 0;
    for (long number = from; number < to; number++) {
      persons += write(number, out);
    }
    return persons;
  }

  private long write(long number, ByteArrayOutputStream out) {
    List<Frame> mine = frames.mainlyAbout(number);
    if (mine.isEmpty()) {
      return 0;
    }
    List<Frame> all = new ArrayList<>(mine);
    all.addAll(frames.asGuest(number));
    PersonId main = new PersonId(PersonId.Group.REPORTED, number);
    line(main, Frame.Role.REPORTED, all, out);
    Map<Frame.Part, List<Frame>> others = new LinkedHashMap<>();
    for (Frame frame : mine) {
      for (Frame.Part part : frame.cast()) {
        if (part.person().group() != PersonId.Group.REPORTED) {
          others.computeIfAbsent(part, each -> new ArrayList<>()).add(frame);
        }
      }
    }
    others.forEach((part, where) -> line(part.person(), part.role(), where, out));
    return 1L + others.size();
  }

  private void line(PersonId id, Frame.Role role, List<Frame> where, ByteArrayOutputStream out) {
    TreeSet<String> services = new TreeSet<>();
    where.forEach(frame -> services.add(frame.service()));
    Person person = people.of(id);
    TruthLines.person(
        person,
        role,
        where.stream().map(Frame::number).sorted().map(number -> Long.toString(number)).toList(),
        services.stream().flatMap(service -> account(person, service)).toList(),
        hubs.lineOwner(id).written(),
        out);
  }

  private Stream<String> account(Person person, String service) {
    String account = people.accountAt(person, service);
    return account == null ? Stream.empty() : Stream.of(service + ":" + account);
  }

  /** All values that strangers share by plan. */
  void hubs(ByteArrayOutputStream out) {
    for (Addresses.Pool pool : hubs.pools()) {
      for (long i = 0; i < hubs.size(pool); i++) {
        TruthLines.hub("ip", hubs.addresses().shared(pool, i), cause(pool), out);
      }
    }
    for (long i = 0; i < hubs.viralHashes(); i++) {
      TruthLines.hub("md5", hubs.pooledMd5(i), "viral file", out);
    }
    frames.providers().stream()
        .map(ProviderProfile::contactMail)
        .distinct()
        .forEach(mail -> TruthLines.hub("email", mail, "provider contact", out));
    PlaceholderPlant.MAILS.forEach(mail -> TruthLines.hub("email", mail, "placeholder", out));
    PlaceholderPlant.PHONES.forEach(phone -> TruthLines.hub("phone", phone, "placeholder", out));
    TruthLines.hub("device", PlaceholderPlant.DEVICE, "placeholder", out);
    TruthLines.hub("user", PlaceholderPlant.NAME, "placeholder", out);
  }

  private static String cause(Addresses.Pool pool) {
    return switch (pool) {
      case CARRIER -> "carrier address";
      case PRIVATE_NETWORK -> "private network exit";
      case PUBLIC_WIRELESS -> "public wireless";
      case HOSTING -> "hosting";
    };
  }
}
