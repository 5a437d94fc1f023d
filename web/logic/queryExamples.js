// The examples of the help page; a browser test asks the server each of them.

export const EXAMPLES = [
  ['(212) 555-0143', 'a phone number, in whatever form a report writes it'],
  ['192.0.2.0/24', 'every address in a network'],
  ['zzsynth.sample@gmail.com', 'an e-mail address, with its folded form'],
  ['"shared link"', 'these words one after the other'],
  ['account AND payment', 'both words; OR and NOT work likewise'],
  ['email:*@example.com', 'e-mail addresses that end so'],
  ['received:[2030-01 TO 2030-03]', 'received in these months'],
  ['priority:1', 'reports with this mark of the clearing house'],
  ['viewed:no', 'reports with a file that nobody at the provider viewed'],
  ['has:ip', 'reports that hold an address'],
];
