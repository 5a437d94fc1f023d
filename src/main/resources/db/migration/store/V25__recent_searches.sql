-- When an owner asked a kept search last, so that the latest ones can be offered while typing; null for those kept before.
alter table search add column used bigint;
create index search_used on search (owner, used);
