-- The system of record. Times are milliseconds since 1970-01-01T00:00:00Z.
-- ${key} is the type of generated keys and ${bytes} the type of byte strings; they differ between databases.

create table meta (
  name varchar(64) primary key,
  value text not null
);

-- The last key given in each table. The row of 'change' is what writers queue on.
create table counter (
  name varchar(64) primary key,
  value ${key} not null
);
insert into counter (name, value) values
  ('report', 0), ('document', 0), ('form', 0), ('change', 0), ('batch', 0), ('quarantine', 0);

-- One run of taking in.
create table batch (
  id ${key} primary key,
  started bigint not null,
  finished bigint,
  who text not null,
  unit varchar(64) not null,
  source text not null,
  accepted bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  quarantined bigint not null,
  passed_over bigint not null
);

-- What was read from a document, or merged from several: a report as JSON, compressed with Zstandard.
create table form (
  id ${key} primary key,
  normaliser integer not null,
  body ${bytes} not null
);

create table report (
  id ${key} primary key,
  source varchar(64) not null,
  number varchar(256) not null,
  version integer not null,
  form ${key} not null references form (id),
  sequence ${key} not null,
  priority integer not null,
  actionability integer not null,
  scores ${bytes} not null,
  unique (source, number)
);

create table report_unit (
  report ${key} not null references report (id),
  unit varchar(64) not null,
  primary key (report, unit)
);

-- Original bytes, compressed with Zstandard; sha256 is that of the bytes as delivered. Rows are never changed
-- but for the form, which follows the normaliser.
create table document (
  id ${key} primary key,
  report ${key} not null references report (id),
  sha256 char(64) not null,
  format varchar(32) not null,
  sender text not null,
  size bigint not null,
  received bigint,
  made_available bigint,
  arrived bigint not null,
  batch ${key} not null references batch (id),
  form ${key} not null references form (id),
  bytes ${bytes} not null,
  unique (report, sha256)
);

-- One state of a report; documents holds the keys of the documents that were current, in the order of merging.
create table version (
  report ${key} not null references report (id),
  version integer not null,
  form ${key} not null references form (id),
  sequence ${key} not null,
  created bigint not null,
  documents text not null,
  primary key (report, version)
);

create table change (
  sequence ${key} primary key,
  report ${key} not null references report (id),
  kind varchar(16) not null
);

-- fingerprint tells the same bad document from another, so that taking it in again adds no row.
create table quarantine (
  id ${key} primary key,
  batch ${key} not null references batch (id),
  arrived bigint not null,
  unit varchar(64) not null,
  source text not null,
  position text not null,
  code varchar(64) not null,
  message text not null,
  size bigint not null,
  fingerprint char(64) not null unique,
  bytes ${bytes}
);

create table search (
  id varchar(32) primary key,
  owner varchar(80) not null,
  created bigint not null,
  request text not null
);
create index search_owner on search (owner, created);

-- units are separated by spaces; hash is Argon2id in PHC string format.
create table account (
  name varchar(64) primary key,
  role varchar(16) not null,
  all_units integer not null,
  units text not null,
  created bigint not null,
  disabled integer not null,
  hash text not null
);

-- hash is the SHA-256 of the token.
create table token (
  name varchar(64) primary key,
  account varchar(64) not null references account (name),
  created bigint not null,
  expires bigint,
  revoked integer not null,
  hash char(64) not null unique
);
