const WHOLE = new Intl.NumberFormat('en-US');

/** A count with thousands separated; report numbers are never written like this. */
export function count(number) {
  return WHOLE.format(number);
}

/** `1 report`, `2 reports`. */
export function counted(number, one, many = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** A number with at most the given decimals, without trailing zeros. */
export function rounded(number, decimals = 2) {
  return String(Number(Number(number).toFixed(decimals)));
}

/** A size in bytes for people. */
export function bytes(size) {
  if (size < 1024) {
    return `${size} B`;
  }
  return size < 1024 * 1024 ? `${rounded(size / 1024, 1)} KiB` : `${rounded(size / 1048576, 1)} MiB`;
}
