// The examples of the help page. Each stands in the manual's page on the query language too, whose
// every example is read by a test; another test compares the two.

export const EXAMPLES = [
  ['(212) 555-0101', 'a phone number, however a report writes it'],
  ['Person.One@Example.com', 'an e-mail address, in any of its spellings'],
  ['203.0.113.0/24', 'every address in a network'],
  ['d41d8cd98f00b204e9800998ecf8427e', 'a file by its hash'],
  ['person.one@example.com OR 192.0.2.7', 'two values, one of which is enough'],
  ['enrollment form', 'reports that hold both words, anywhere'],
  ['"enrollment form"', 'the two words in this sequence'],
  ['enrollment NOT form', 'the first word without the second'],
  ['enroll*', 'words that begin so'],
  ['like:"Zofia Testova"', 'names like it: in other scripts, look-alike letters, another spelling or sound'],
  ['email:*@example.com', 'any e-mail address of this domain'],
  ['esp:instagram', 'a provider of this name, or with this word in it'],
  ['type:enticement', 'an incident type that holds this word'],
  ['priority:(1 OR 2)', 'one of these marks of the clearing house'],
  ['score:>=700', 'a priority of 700 or more, of 1000'],
  ['files:>=3', 'three files or more'],
  ['place:"US > Texas"', 'connected with this state of this country'],
  ['-priority:E', 'without the default mark'],
  ['viewed:no', 'a file that the provider says nobody viewed'],
  ['has:ip', 'reports that hold an IP address'],
  ['received:[2030-01 TO 2030-03]', 'received from January to the end of March'],
];
