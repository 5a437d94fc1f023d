package org.leadline.priority;

import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;

/**
 * Scores with their breakdown as bytes, the way they are kept: a quarter of the size of the same as
 * JSON before packing. Pure, for many threads.
 */
public final class ScoresForm {

  /** The first number; another layout gets another, and raises {@link Ranking#VERSION}. */
  private static final int LAYOUT = 2;

  private ScoresForm() {}

  /** The scores as bytes. */
  public static byte[] write(Scores scores) {
    FormOutput out = new FormOutput();
    out.number(LAYOUT);
    out.text(scores.profile());
    score(out, scores.priority());
    score(out, scores.actionability());
    out.texts(scores.missing());
    return out.toBytes();
  }

  /**
   * The scores that were written.
   *
   * @throws IllegalArgumentException when the bytes have another layout
   */
  public static Scores read(byte[] form) {
    FormInput in = new FormInput(form);
    long layout = in.number();
    if (layout != LAYOUT) {
      throw new IllegalArgumentException(
          "stored scores have layout "
              + layout
              + ", and this program reads layout "
              + LAYOUT
              + ": run leadline reindex");
    }
    return new Scores(in.text(), readScore(in), readScore(in), in.texts());
  }

  private static void score(FormOutput out, Score score) {
    out.number(score.value());
    out.all(score.factors(), ScoresForm::factor);
    out.optional(score.floor());
  }

  private static Score readScore(FormInput in) {
    return new Score((int) in.number(), in.all(ScoresForm::readFactor), in.optional());
  }

  private static void factor(FormOutput out, FactorScore factor) {
    out.text(factor.factor());
    out.real(factor.points());
    out.text(factor.reason());
    out.all(factor.evidence(), FormOutput::path);
    out.all(factor.parts(), ScoresForm::part);
  }

  private static FactorScore readFactor(FormInput in) {
    return new FactorScore(
        in.text(),
        in.real(),
        in.text(),
        in.all(FormInput::path),
        in.all(part -> new FactorPart(part.text(), part.real())));
  }

  private static void part(FormOutput out, FactorPart part) {
    out.text(part.detail());
    out.real(part.amount());
  }
}
