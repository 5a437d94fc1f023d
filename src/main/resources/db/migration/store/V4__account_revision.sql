-- Grows with each change of password, role, units or state: a log-in lasts no longer than the revision that it was made at.
alter table account add column revision bigint not null default 0;
