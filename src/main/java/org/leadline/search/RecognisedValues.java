package org.leadline.search;

import java.util.List;
import java.util.Map;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.TwoReadings;
import org.leadline.report.MatchKey;

/** Shows recognised values to the one who typed them. */
final class RecognisedValues {

  private static final long NOT_COUNTED = -1;

  private final KeyIds keyIds;

  RecognisedValues(KeyIds keyIds) {
    this.keyIds = keyIds;
  }

  /** The values of a query, not counted. */
  List<Recognised> of(List<Slot> slots, boolean plainText) {
    return slots.stream()
        .flatMap(slot -> slot.readings().stream())
        .map(reading -> shown(reading, plainText, Map.of(), NOT_COUNTED))
        .toList();
  }

  /** The values of a pasted text with the number of reports that hold each key. */
  List<Recognised> counted(List<RecognisedValue> readings, Map<String, Long> reports) {
    return readings.stream().map(reading -> shown(reading, false, reports, 0)).toList();
  }

  private Recognised shown(
      RecognisedValue reading, boolean plainText, Map<String, Long> reports, long otherwise) {
    List<MatchKey> keys = KeyReading.meant(reading.keys());
    return new Recognised(
        reading.kind(),
        reading.written(),
        canonical(reading, keys),
        keys.stream().map(key -> key(key, reports.getOrDefault(key.term(), otherwise))).toList(),
        reading.from(),
        reading.to(),
        plainText,
        TwoReadings.of(reading.kind(), reading.written(), reading.keys())
            .map(TwoReadings::sentence)
            .orElse(null));
  }

  RecognisedKey key(MatchKey key, long reports) {
    return new RecognisedKey(
        keyIds.idOf(key.term()), key.kind(), key.value(), key.strength(), reports);
  }

  private static String canonical(RecognisedValue reading, List<MatchKey> keys) {
    String network = reading.network();
    if (network != null) {
      return network;
    }
    return keys.isEmpty() ? reading.written() : keys.getFirst().value();
  }
}
