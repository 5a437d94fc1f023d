package org.leadline.priority;

import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;

/** What linked reports tell, as bytes, the way it is kept. Pure, for many threads. */
public final class HistoryForm {

  private HistoryForm() {}

  /** No bytes when nothing is told. */
  public static byte[] write(History history) {
    if (history.parts().isEmpty()) {
      return new byte[0];
    }
    FormOutput out = new FormOutput();
    out.all(
        history.parts(),
        (form, part) -> {
          form.text(part.detail());
          form.real(part.amount());
        });
    out.all(history.evidence(), FormOutput::path);
    return out.toBytes();
  }

  /** What was written. */
  public static History read(byte[] form) {
    if (form.length == 0) {
      return History.NONE;
    }
    FormInput in = new FormInput(form);
    return new History(
        in.all(part -> new FactorPart(part.text(), part.real())), in.all(FormInput::path));
  }
}
