package org.leadline.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts about files: how many, which hashes they have in common with other reports, and what
 * provider and clearing house say of them. Sizes are negative binomial (a gamma mixture of
 * geometric counts), beside a share without any.
 */
final class UploadPlant implements Plant {

  private static final double OWN_COLLECTION = 0.06;
  private static final int COLLECTION = 6;
  private static final List<String> IMAGES = List.of("jpg", "jpg", "png", "webp");
  private static final List<String> OTHERS = List.of("txt", "csv", "json");

  private final long seed;
  private final FileShares shares;
  private final Hubs hubs;
  private final double meanOfSome;

  UploadPlant(GeneratorSettings settings, FileShares shares, Hubs hubs) {
    this.seed = settings.seed();
    this.shares = shares;
    this.hubs = hubs;
    this.meanOfSome = shares.mean() / (1 - shares.none());
  }

  @Override
  public String name() {
    return "upload";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    if (dice.chance(shares.none())) {
      return;
    }
    int count = count(dice);
    for (int i = 0; i < count; i++) {
      draft.uploads.add(upload(draft, dice));
    }
  }

  private int count(Dice dice) {
    double spread = dice.exponential(meanOfSome - 1);
    return Math.min(shares.most(), 1 + dice.geometric(spread));
  }

  private Draft.Upload upload(Draft draft, Dice dice) {
    boolean pooled = dice.chance(shares.reused());
    long file = pooled ? hubs.pooledFile(dice) : -1;
    String md5 = pooled ? hubs.pooledMd5(file) : ownMd5(draft, dice);
    String token = Hex.digits(dice, 32);
    String extension = extension(dice);
    return new Draft.Upload(
        token,
        extension,
        dice.chance(0.5) ? "scan_" + dice.between(1000, 99_999) + "." + extension : null,
        md5,
        dice.chance(0.3) ? Hex.digits(Dice.of(seed, md5, 1), 40) : null,
        viewed(draft.frame.provider(), dice),
        classCode(dice),
        tag(file, dice),
        dice.chance(0.3) ? uploadEvent(draft) : null,
        null);
  }

  /** Mostly a hash that occurs once; now and then one of the few that the person keeps. */
  private String ownMd5(Draft draft, Dice dice) {
    if (!dice.chance(OWN_COLLECTION)) {
      return Hex.digits(dice, 32);
    }
    long file = draft.frame.main().number() * COLLECTION + dice.below(COLLECTION);
    String md5 = Hex.digits(Dice.of(seed, "kept file", file), 32);
    draft.kept.add(md5);
    return md5;
  }

  private String extension(Dice dice) {
    double drawn = dice.unit();
    if (drawn < shares.image()) {
      return dice.pick(IMAGES);
    }
    return drawn < shares.image() + shares.video() ? "mp4" : dice.pick(OTHERS);
  }

  private static @Nullable Boolean viewed(@Nullable ProviderProfile provider, Dice dice) {
    double drawn = dice.unit();
    if (provider == null || drawn >= provider.viewed() + provider.notViewed()) {
      return null;
    }
    return drawn < provider.viewed();
  }

  private @Nullable String classCode(Dice dice) {
    double drawn = dice.unit();
    double upTo = shares.classA1();
    if (drawn < upTo) {
      return "A1";
    }
    upTo += shares.classA2();
    if (drawn < upTo) {
      return "A2";
    }
    upTo += shares.classB1();
    if (drawn < upTo) {
      return "B1";
    }
    return drawn < upTo + shares.classB2() ? "B2" : null;
  }

  private @Nullable String tag(long pooledFile, Dice dice) {
    if (pooledFile >= 0 && hubs.viral(pooledFile)) {
      return "Potential Meme/Viral";
    }
    if (pooledFile >= 0 && dice.chance(0.4)) {
      return "Hash Match";
    }
    return dice.chance(0.5) ? "Uncategorized" : null;
  }

  private static Draft.@Nullable Event uploadEvent(Draft draft) {
    List<Draft.Event> events = draft.parties.getFirst().events;
    return events.isEmpty() ? null : events.getFirst();
  }
}
