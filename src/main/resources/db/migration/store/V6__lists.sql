-- Lists of known hashes. The hashes themselves are in the data directory's folder 'lists', in the file named here; dated is
-- the list's own date (ISO 8601). left_out tells in words what of the source is not kept. A list that was removed stays
-- until no report has its label any more.
create table list (
  id ${key} primary key,
  name varchar(128) not null unique,
  owner text not null,
  handling text not null,
  scheme text not null,
  meaning varchar(16) not null,
  format varchar(32) not null,
  dated varchar(10),
  imported bigint not null,
  read_rows bigint not null,
  hashes bigint not null,
  sha256 text not null,
  source text not null,
  left_out text not null,
  file varchar(128) not null,
  removed integer not null
);

-- That a hash of a report stands on a list. victim: it stands in the block of a child victim only.
create table report_label (
  report ${key} not null references report (id),
  list ${key} not null references list (id),
  category text not null,
  term varchar(160) not null,
  path text not null,
  victim integer not null
);
create index report_label_report on report_label (report);
create index report_label_list on report_label (list);

-- 'lists' grows with each change of a list. The row 'relabelling' of meta is there while reports have labels of an
-- earlier state of the lists; it holds the key of the last report that has those of the present state.
insert into counter (name, value) values ('list', 0), ('lists', 0);
