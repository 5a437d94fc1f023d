package org.leadline.arrival;

import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.intake.IntakeOptions;

/**
 * Made the dictionary that stored bytes are packed with: {@code DictionaryTraining CORPUS DRAWN
 * DICTIONARY}, with the first delivery of {@code leadline generate --reports 4000 --seed 5}.
 *
 * <p>The dictionary shall know the formats and not the generator. So each value in the corpus is
 * first drawn anew, letter for letter and digit for digit, but for times and for what the formats
 * themselves define; then every document is taken in, and its bytes, its form and its scores are
 * the samples. It is kept because it says where the dictionary comes from: one that was used must
 * never change.
 */
final class DictionaryTraining {

  private static final int DICTIONARY_BYTES = 16 << 10;
  private static final int SAMPLE_BYTES = 256 << 20;
  private static final Pattern DOCUMENT = Pattern.compile("\\.(json|xml)$");
  private static final Pattern VALUE =
      Pattern.compile("\"(\\w+)\":\\s*\"([^\"]*)\"|<(\\w+)>([^<]*)</");
  private static final Pattern KEPT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|true|false");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32,}");
  private static final Set<String> CODES =
      Set.of(
          "incidentType",
          "captureType",
          "valueType",
          "eventName",
          "priorityId",
          "ncmecClassification",
          "industryClassification",
          "referralType",
          "associationsEntityType",
          "countryCode",
          "name",
          "type");

  private DictionaryTraining() {}

  /** Trains. */
  public static void main(String[] arguments) throws IOException {
    Path drawn = Path.of(arguments[1]);
    drawAnew(Path.of(arguments[0]), drawn);
    Files.write(Path.of(arguments[2]), trained(drawn));
  }

  private static byte[] trained(Path corpus) {
    Readers readers = Delivery.readers();
    Preparation preparation = readers.preparation();
    ZstdDictTrainer trainer = new ZstdDictTrainer(SAMPLE_BYTES, DICTIONARY_BYTES);
    readers
        .intake()
        .split(
            List.of(corpus),
            IntakeOptions.NONE,
            piece -> {
              if (preparation.of(piece, new TreeSet<>(), 0) instanceof Prepared.Ready ready) {
                trainer.addSample(ready.document().bytes().unpack());
                trainer.addSample(ready.document().content().form().unpack());
                trainer.addSample(ready.packedScores().unpack());
              }
            });
    return trainer.trainSamples();
  }

  private static void drawAnew(Path corpus, Path drawn) throws IOException {
    Random random = new Random(1);
    Files.walkFileTree(
        corpus,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (DOCUMENT.matcher(file.toString()).find()) {
              Path target = drawn.resolve(corpus.relativize(file));
              Files.createDirectories(target.getParent());
              String text = Files.readString(file, StandardCharsets.ISO_8859_1);
              Files.writeString(target, drawAnew(text, random), StandardCharsets.ISO_8859_1);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String drawAnew(String text, Random random) {
    return VALUE
        .matcher(text)
        .replaceAll(found -> {
          boolean json = found.group(1) != null;
          String name = found.group(json ? 1 : 3);
          String value = found.group(json ? 2 : 4);
          String whole = found.group();
          int at = found.start(json ? 2 : 4) - found.start();
          boolean kept = CODES.contains(name) || KEPT.matcher(value).matches();
          return Matcher.quoteReplacement(
              kept
                  ? whole
                  : whole.substring(0, at)
                      + drawn(value, random)
                      + whole.substring(at + value.length()));
        });
  }

  private static String drawn(String value, Random random) {
    StringBuilder drawn = new StringBuilder(value.length());
    boolean hex = HEX.matcher(value).matches();
    for (int i = 0; i < value.length(); i++) {
      drawn.append(
          hex ? Character.forDigit(random.nextInt(16), 16) : drawn(value.charAt(i), random));
    }
    return drawn.toString();
  }

  private static char drawn(char letter, Random random) {
    if (letter >= 'a' && letter <= 'z') {
      return (char) ('a' + random.nextInt(26));
    }
    if (letter >= 'A' && letter <= 'Z') {
      return (char) ('A' + random.nextInt(26));
    }
    return letter >= '0' && letter <= '9' ? (char) ('0' + random.nextInt(10)) : letter;
  }
}
