-- How an account likes a page to be, by a name for each thing that can be chosen.
create table preference (
  owner varchar(80) not null,
  name varchar(40) not null,
  value varchar(4000) not null,
  primary key (owner, name)
);
