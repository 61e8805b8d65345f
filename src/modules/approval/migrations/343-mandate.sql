-- 首席代表授权: a head of a department mandates somebody at the window in writing to accept or decide in his place.
create table approval.mandate (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  giver_id uuid not null,
  holder_id uuid not null,
  items text[] not null,
  acts text[] not null check (acts <@ array['accept', 'decide'] and cardinality(acts) > 0),
  from_day date not null,
  to_day date not null,
  file_id uuid not null,
  entered_by text not null,
  entered_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  reason text,
  primary key (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  foreign key (government_id, giver_id) references org.person (government_id, id),
  foreign key (government_id, holder_id) references org.person (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id),
  check (to_day >= from_day),
  check (giver_id <> holder_id),
  check (num_nulls(revoked_by, revoked_at, reason) in (0, 3))
);
comment on table approval.mandate is '首席代表的书面授权：部门负责人授权窗口代表在期限内就所列事项受理、决定';
comment on column approval.mandate.items is '事项编码；空数组为本单位全部事项';
comment on column approval.mandate.file_id is '书面授权的扫描件';
create index mandate_holder on approval.mandate (government_id, holder_id);
create index mandate_unit on approval.mandate (government_id, unit_id, entered_at desc);
call kernel.wall('approval.mandate', 'insert');
grant update (revoked_by, revoked_at, reason) on approval.mandate to yichuang_app;

create table approval.mandate_use (
  government_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  case_id uuid not null,
  act text not null check (act in ('accept', 'decide')),
  outcome text not null,
  used_at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, mandate_id) references approval.mandate (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table approval.mandate_use is '书面授权的每一次使用';
create index mandate_use_mandate on approval.mandate_use (government_id, mandate_id, used_at desc);
create index mandate_use_case on approval.mandate_use (government_id, case_id);
call kernel.wall('approval.mandate_use', 'insert');
