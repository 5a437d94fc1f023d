-- The audit trail. hash is SHA-256 over the hash of the record before and this record's own fields.
create table audit (
  sequence ${key} primary key,
  at_seconds bigint not null,
  at_nanos integer not null,
  who text not null,
  purpose text not null,
  action varchar(64) not null,
  subject text not null,
  items bigint not null,
  hash char(64) not null
);
