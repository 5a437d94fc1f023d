-- Lists of values that somebody looked up, with what was found. What was asked stands in ${bytes} as given, so that it can be
-- looked up again; rows stand in pages of a thousand. What was found is as the owner saw it then: seen says what that was.
create table sweep (
  id varchar(32) primary key,
  owner varchar(80) not null,
  purpose varchar(500) not null,
  created bigint not null,
  state varchar(16) not null,
  asked ${bytes} not null,
  ran bigint,
  seen varchar(4000),
  summary ${bytes}
);
create index sweep_owner on sweep (owner, created);
create table sweep_rows (
  sweep varchar(32) not null references sweep (id) on delete cascade,
  page integer not null,
  content ${bytes} not null,
  primary key (sweep, page)
);
