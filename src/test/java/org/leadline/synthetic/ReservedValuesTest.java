package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;

/**
 * Nothing in a corpus can be somebody's: every value is reserved, never routed or plainly invented.
 */
class ReservedValuesTest {

  private static final int REPORTS = 4000;

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern FOUR =
      Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.])");
  private static final Pattern URL = Pattern.compile("https?://([\\w.-]+)");

  private static List<Draft> drafts;
  private static String text;

  @BeforeAll
  static void writeDocuments() {
    Calibration calibration = Calibration.from(ConfigFolder.builtIn());
    Drafts source = new Drafts(GeneratorSettings.of(REPORTS, 99), calibration);
    drafts = LongStream.range(0, REPORTS).mapToObj(source::first).toList();
    LawEnforcementJson json = new LawEnforcementJson();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    drafts.forEach(draft -> json.write(draft, bytes));
    text = bytes.toString(StandardCharsets.UTF_8).replace("\\n", " ");
  }

  @Test
  void mailIsAtExampleDomainsOrMarkedMailboxes() {
    assertThat(found(MAIL))
        .isNotEmpty()
        .allMatch(
            mail -> mail.matches("(?i)(zzsynth\\.[^@]+@gmail|[^@]+@example)\\.(com|org|net)"));
  }

  @Test
  void addressesAreNeverRouted() {
    assertThat(found(FOUR))
        .isNotEmpty()
        .allMatch(address -> Integer.parseInt(address.substring(0, address.indexOf('.'))) >= 240)
        .noneMatch(address -> address.startsWith("255."));
    assertThat(
            drafts.stream()
                .flatMap(draft -> draft.parties.stream())
                .flatMap(party -> party.events.stream())
                .map(Draft.Event::address)
                .filter(address -> address.contains(":")))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("4000:"));
  }

  @Test
  void telephoneNumbersAreOfTheReservedExchangeAndValid() throws NumberParseException {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    Set<String> numbers =
        drafts.stream()
            .flatMap(draft -> draft.parties.stream())
            .filter(party -> party.person.phone() != null)
            .map(party -> party.person.phone())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(numbers).isNotEmpty().allMatch(number -> number.matches("\\+1[2-9]\\d\\d555\\d{4}"));
    for (String number : numbers) {
      assertThat(phones.isValidNumber(phones.parse(number, null))).as(number).isTrue();
    }
  }

  @Test
  void webAddressesAreAtExampleDomains() {
    assertThat(found(URL)).isNotEmpty().allMatch(url -> url.matches(".*\\.example\\.(com|org)"));
  }

  @Test
  void devicesAreOfTestRanges() {
    assertThat(drafts.stream().flatMap(draft -> draft.parties.stream()).map(party -> party.person))
        .allMatch(person -> person.imei().startsWith("001"))
        .allMatch(person -> person.advertisingId().startsWith("00000000-0000-4000-8"));
  }

  @Test
  void proseConsistsOfTheFixedOfficeWords() {
    Set<String> words =
        Prose.load().allWords().stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Prose prose = Prose.load();
    for (int i = 0; i < 500; i++) {
      Dice dice = Dice.of(1, "prose", i);
      String paragraph = prose.paragraph(prose.language(dice), 3, dice);
      assertThat(paragraph.toLowerCase(Locale.ROOT).replace(".", "").split(" ")).isSubsetOf(words);
    }
  }

  private static Set<String> found(Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
