package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.leadline.synthetic.Crossings.Crossing;

/**
 * Tells which reports belong together and by what kinds of evidence, which must be kept apart, and
 * which pairs are alarms. What two reports share is read from the finished reports, so that the
 * truth holds whatever the plants did. Safe for many threads.
 */
final class BelongingTruth {

  private final Drafts drafts;
  private final Frames frames;
  private final MeetingPlant meetings;

  BelongingTruth(Drafts drafts) {
    this.drafts = drafts;
    this.frames = drafts.frames();
    this.meetings = drafts.meetings();
  }

  /** A report as written, with what it shows. */
  private record Read(Draft draft, Shown shown) {

    String number() {
      return Long.toString(draft.frame.number());
    }
  }

  /** Writes the lines of all persons whose seats are in a range. */
  void write(long from, long to, TruthFiles.Part part) {
    for (long person = from; person < to; person++) {
      long[] all = frames.census().reportsOf(person);
      if (all.length > 0) {
        TruthLines.cluster(id(person), numbers(all), part.lines("clusters"));
        belonging(person, all, part);
        crossings(person, part);
        school(person, part);
      }
    }
  }

  /** Those mainly about the person, and the one that names the person beside another. */
  private void belonging(long person, long[] all, TruthFiles.Part part) {
    long[] beside = frames.namedBeside(person).stream().mapToLong(Frame::report).toArray();
    if (all.length + beside.length < 2) {
      for (long report : all) {
        urgency(UrgencyTruth.of(drafts.first(report), false), part);
      }
      return;
    }
    List<Read> reads = read(LongStream.concat(LongStream.of(all), LongStream.of(beside)).toArray());
    pairs(reads, part);
    for (Read read : reads.subList(0, all.length)) {
      urgency(UrgencyTruth.of(read.draft(), isLinkedToUrgent(read, reads)), part);
    }
  }

  private static void urgency(UrgencyTruth urgency, TruthFiles.Part part) {
    TruthLines.urgency(urgency, part.lines("urgency"));
  }

  private static boolean isLinkedToUrgent(Read read, List<Read> reads) {
    return reads.stream()
        .filter(other -> !other.number().equals(read.number()))
        .anyMatch(other ->
            UrgencyTruth.lifts(
                other.draft(),
                read.draft(),
                Shown.kindsOfBoth(read.draft(), read.shown(), other.draft(), other.shown())));
  }

  private static void pairs(List<Read> reads, TruthFiles.Part part) {
    for (int i = 0; i < reads.size(); i++) {
      for (int j = i + 1; j < reads.size(); j++) {
        Read one = reads.get(i);
        Read other = reads.get(j);
        Set<String> kinds =
            Shown.kindsOfBoth(one.draft(), one.shown(), other.draft(), other.shown());
        TruthLines.pair(one.number(), other.number(), kinds, part.lines("pairs"));
      }
    }
  }

  private void crossings(long person, TruthFiles.Part part) {
    for (Crossing crossing : frames.crossings().of(person)) {
      if (crossing.first() == person) {
        crossing(crossing, part);
      }
    }
  }

  private void crossing(Crossing crossing, TruthFiles.Part part) {
    long[] first = frames.census().reportsOf(crossing.first());
    long[] second = frames.census().reportsOf(crossing.second());
    if (crossing.kind() == Crossings.Kind.VICTIM_REPORTED) {
      alarms(read(first), read(second), part);
    }
    TruthLines.apart(
        crossing.kind().cause(),
        List.of(id(crossing.first()), id(crossing.second())),
        List.of(numbers(first), numbers(second)),
        part.lines("apart"));
  }

  private static void alarms(List<Read> first, List<Read> second, TruthFiles.Part part) {
    for (Read one : first) {
      for (Read other : second) {
        if (Shown.crosses(one.shown(), other.shown())) {
          TruthLines.alarm(one.number(), other.number(), part.lines("alarms"));
        }
      }
    }
  }

  private void school(long person, TruthFiles.Part part) {
    if (person % MeetingPlant.CLASS != 0 || !meetings.isSchool(person / MeetingPlant.CLASS)) {
      return;
    }
    List<String> persons = new ArrayList<>();
    List<List<String>> reports = new ArrayList<>();
    long end = Math.min(person + MeetingPlant.CLASS, frames.census().persons());
    for (long pupil = person; pupil < end; pupil++) {
      long[] all = frames.census().reportsOf(pupil);
      // Persons whom one report names together are no strangers.
      if (all.length > 0 && frames.asGuest(pupil).isEmpty()) {
        persons.add(id(pupil));
        reports.add(numbers(all));
      }
    }
    TruthLines.apart("school network", persons, reports, part.lines("apart"));
  }

  private List<Read> read(long[] reports) {
    List<Read> reads = new ArrayList<>(reports.length);
    for (long report : reports) {
      Draft draft = drafts.first(report);
      reads.add(new Read(draft, Shown.of(draft)));
    }
    return reads;
  }

  private List<String> numbers(long[] reports) {
    return LongStream.of(reports)
        .mapToObj(report -> Long.toString(frames.timeline().numberOf(report)))
        .toList();
  }

  private static String id(long person) {
    return new PersonId(PersonId.Group.REPORTED, person).written();
  }
}
