package org.leadline.search.spelling;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadline.access.Visibility;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Field;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Strength;

/** Values that reports hold and that a typed value which none holds may have been meant to be. */
final class NearValues {

  private static final int MOST = 3;

  private static final Set<KeyKind> HASHES =
      Sets.immutableEnumSet(KeyKind.MD5, KeyKind.SHA1, KeyKind.SHA256, KeyKind.SHA512);

  private static final Set<KeyKind> CRYPTO =
      Sets.immutableEnumSet(
          KeyKind.BITCOIN,
          KeyKind.ETHEREUM,
          KeyKind.MONERO,
          KeyKind.LITECOIN,
          KeyKind.DOGECOIN,
          KeyKind.DASH,
          KeyKind.BITCOIN_CASH,
          KeyKind.ZCASH,
          KeyKind.TRON,
          KeyKind.RIPPLE);

  /** Kinds whose values somebody reads letter by letter, so that one of them may be any other. */
  private static final Set<KeyKind> BY_LETTER =
      Sets.union(
          Sets.immutableEnumSet(
              KeyKind.EMAIL,
              KeyKind.URL,
              KeyKind.DOMAIN,
              KeyKind.MAC,
              KeyKind.IMEI,
              KeyKind.ADVERTISING_ID),
          Sets.union(HASHES, CRYPTO));

  /**
   * Kinds whose values are given out one beside the other: another digit is mostly another
   * holder's, and only digits that changed places speak of a fault.
   */
  private static final Set<KeyKind> BY_NUMBER =
      Sets.immutableEnumSet(KeyKind.PHONE, KeyKind.IP, KeyKind.REPORT);

  private static final int IMEI_BODY = 14;
  private static final Pattern IMEI = Pattern.compile("\\d{14,16}");
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9]{25,129}");

  private final IndexSnapshot snapshot;
  private final Visibility visibility;
  private final Recogniser recogniser;

  NearValues(IndexSnapshot snapshot, Visibility visibility, Recogniser recogniser) {
    this.snapshot = snapshot;
    this.visibility = visibility;
    this.recogniser = recogniser;
  }

  /** Values near one that was recognised; none when a report holds it. */
  List<String> ofRecognised(List<RecognisedValue> readings) {
    List<MatchKey> keys = readings.stream().flatMap(reading -> reading.keys().stream()).toList();
    if (keys.isEmpty() || isHeld(keys)) {
      return List.of();
    }
    Stream<String> ofKinds =
        keys.stream()
            .filter(key -> key.kind().exact())
            .flatMap(key -> near(key.kind(), key.value()));
    Stream<String> ofShape =
        readings.stream().map(RecognisedValue::written).distinct().flatMap(this::ofShape);
    return Stream.concat(ofKinds, ofShape).distinct().limit(MOST).toList();
  }

  /** Values near one that stands behind the name of a field of values. */
  List<String> ofField(Field field, String typed) {
    return ofRecognised(
        recogniser.read(typed).stream()
            .filter(reading -> reading.from() == 0 && reading.to() == typed.length())
            .filter(reading ->
                reading.keys().stream().anyMatch(key -> field.keys().contains(key.kind())))
            .toList());
  }

  /** Values near one that was not recognised. */
  List<String> ofUnrecognised(String typed) {
    List<String> found = new ArrayList<>(withDigits(typed));
    ofShape(typed).forEach(found::add);
    return found.stream().distinct().limit(MOST).toList();
  }

  private boolean isHeld(List<MatchKey> keys) {
    List<String> terms = keys.stream().map(MatchKey::term).distinct().toList();
    return !snapshot.documentFrequencies(terms, visibility).isEmpty();
  }

  private Stream<String> near(KeyKind kind, String value) {
    if (!BY_LETTER.contains(kind) && !BY_NUMBER.contains(kind)) {
      return Stream.empty();
    }
    String prefix = kind.prefix() + ":";
    return snapshot.keysNear(prefix, value, 10 * MOST, visibility).stream()
        .map(term -> term.term().substring(prefix.length()))
        .filter(other -> isLikely(kind, OneOff.between(value, other)));
  }

  private static boolean isLikely(KeyKind kind, OneOff fault) {
    return switch (fault) {
      case SWAPPED -> true;
      case ONE_MORE -> kind == KeyKind.PHONE || BY_LETTER.contains(kind);
      case CHANGED -> BY_LETTER.contains(kind);
      case NONE -> false;
    };
  }

  /** The text with digits for the letters that look like them, where a report holds it so. */
  private List<String> withDigits(String typed) {
    String digits =
        typed
            .replace('l', '1')
            .replace('I', '1')
            .replace('|', '1')
            .replace('O', '0')
            .replace('o', '0');
    return !digits.equals(typed)
            && recogniser.read(digits).stream()
                .filter(reading -> reading.from() == 0 && reading.to() == digits.length())
                .anyMatch(reading -> isHeld(reading.keys()))
        ? List.of(digits)
        : List.of();
  }

  /** What a text may be that has one fault: a check digit that is wrong leaves it unrecognised. */
  private Stream<String> ofShape(String typed) {
    if (typed.indexOf('@') > 0) {
      return near(KeyKind.EMAIL, typed.toLowerCase(Locale.ROOT));
    }
    if (IMEI.matcher(typed).matches()) {
      return imeis(typed.substring(0, IMEI_BODY));
    }
    return LONG.matcher(typed).matches()
        ? Stream.concat(
            HASHES.stream().flatMap(kind -> near(kind, typed.toLowerCase(Locale.ROOT))),
            CRYPTO.stream().flatMap(kind -> near(kind, typed)))
        : Stream.empty();
  }

  /** Equipment numbers with their check digit, which the key of one goes without. */
  private Stream<String> imeis(String body) {
    Stream<String> same =
        isHeld(List.of(new MatchKey(KeyKind.IMEI, body, Strength.STRONG)))
            ? Stream.of(body)
            : Stream.empty();
    return Stream.concat(same, near(KeyKind.IMEI, body))
        .flatMap(found -> IntStream.range(0, 10).mapToObj(digit -> found + digit))
        .filter(number ->
            recogniser.keys(IdentifierKind.IMEI, number, Hints.NONE).stream()
                .anyMatch(key -> key.kind() == KeyKind.IMEI));
  }
}
