-- What packed bytes need to be unpacked: Zstandard dictionaries (RFC 8878, section 5) by their number.
create table dictionary (
  id bigint primary key,
  body ${bytes} not null
);
