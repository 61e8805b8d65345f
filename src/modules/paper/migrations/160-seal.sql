-- What the law itself brings about is written by nobody: such a paper is numbered and waits for the seal of a person,
-- unless the unit has ordered in writing that it is sealed without one.
alter table paper.paper
  add column seal text not null default 'none' check (seal in ('none', 'awaited', 'by-person', 'automatic')),
  add column sealed_at timestamptz,
  add column sealed_by text,
  add check (num_nonnulls(sealed_at, sealed_by) = case when seal in ('by-person', 'automatic') then 2 else 0 end);
comment on column paper.paper.seal is '用印：none 经办人发出，awaited 待盖章，by-person 由人盖章，automatic 按本单位书面授权自动盖章';
grant update (seal, sealed_at, sealed_by) on paper.paper to yichuang_app;
create index paper_unsealed on paper.paper (government_id, unit_id, issued_at) where seal = 'awaited';

create table paper.automatic_seal (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  basis text not null check (basis <> ''),
  ordered_by text not null,
  ordered_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  check ((ended_by is null) = (ended_at is null))
);
comment on table paper.automatic_seal is '自动用印：单位书面授权后，依法自行生成的文书自动盖章';
comment on column paper.automatic_seal.basis is '授权的书面依据，如文号';
create unique index automatic_seal_now on paper.automatic_seal (government_id, unit_id) where ended_at is null;
call kernel.wall('paper.automatic_seal', 'insert');
grant update (ended_by, ended_at) on paper.automatic_seal to yichuang_app;
