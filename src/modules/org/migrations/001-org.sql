create schema org;
grant usage on schema org to yichuang_app;
comment on schema org is '政府、行政区划、单位、人员、任职、角色';

create table org.division (
  code text primary key check (code ~ '^(00|[1-9][0-9]{5}|[1-9][0-9]{11})$'),
  name text not null check (name <> ''),
  level text not null check (level in ('country', 'province', 'prefecture', 'county', 'township', 'village')),
  parent text references org.division,
  check ((parent is null) = (level = 'country'))
);
comment on table org.division is '行政区划（GB/T 2260 等，全节点共用）';
comment on column org.division.code is '国家 00，省地县 6 位，乡村 12 位';
create index division_parent on org.division (parent);
grant select, insert, update on org.division to yichuang_app;

create table org.government (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,31}$'),
  name text not null check (name <> ''),
  division text not null references org.division,
  root_unit_id uuid not null,
  created_at timestamptz not null
);
comment on table org.government is '政府：一个租户，各政府之间有隔离墙';
comment on column org.government.slug is '网址中的短名';
comment on column org.government.root_unit_id is '单位树的根';
grant select, insert, update on org.government to yichuang_app;

create table org.unit (
  government_id uuid not null references org.government,
  id uuid not null,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,31}$'),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  kind text not null,
  division text references org.division,
  parent_id uuid,
  path text not null check (path ~ '^([0-9a-f-]{36}/)+$'),
  note text not null default '',
  state text not null default 'active' check (state in ('active', 'closed')),
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (government_id, id),
  unique (government_id, code),
  foreign key (government_id, parent_id) references org.unit,
  check (path like '%' || id || '/'),
  check ((state = 'closed') = (closed_at is not null))
);
comment on table org.unit is '单位树';
comment on column org.unit.kind is '单位类别，取值见 unit-kind.ts';
comment on column org.unit.path is '从根到本单位的 id，各以 / 结尾';
create unique index unit_root on org.unit (government_id) where parent_id is null;
create index unit_parent on org.unit (government_id, parent_id);
call kernel.wall('org.unit', 'insert, update');
alter table org.government add foreign key (id, root_unit_id) references org.unit deferrable initially deferred;

create table org.person (
  government_id uuid not null references org.government,
  id uuid not null,
  employee_no text not null check (employee_no ~ '^[A-Za-z0-9-]{1,20}$'),
  name text not null check (name <> ''),
  state text not null default 'active' check (state in ('active', 'left')),
  created_at timestamptz not null,
  primary key (government_id, id),
  unique (government_id, employee_no)
);
comment on table org.person is '工作人员';
comment on column org.person.employee_no is '工号，本政府内唯一';
call kernel.wall('org.person', 'insert, update');

create table org.appointment (
  government_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  title text not null check (title <> ''),
  from_day date not null,
  to_day date,
  state text not null default 'active' check (state in ('active', 'ended')),
  created_at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, person_id) references org.person,
  foreign key (government_id, unit_id) references org.unit,
  check (to_day is null or to_day >= from_day),
  check (state = 'active' or to_day is not null)
);
comment on table org.appointment is '任职：某人在某单位的一个岗位';
comment on column org.appointment.from_day is '起始日，含当日（Asia/Shanghai）';
comment on column org.appointment.to_day is '截止日，含当日；空为未定';
comment on column org.appointment.state is 'ended：已免去，立即失效';
create index appointment_person on org.appointment (government_id, person_id);
create index appointment_unit on org.appointment (government_id, unit_id);
call kernel.wall('org.appointment', 'insert, update');

create table org.role (
  government_id uuid not null references org.government,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  title text not null check (title <> ''),
  primary key (government_id, id),
  unique (government_id, code)
);
comment on table org.role is '角色：一组权限';
call kernel.wall('org.role', 'insert, update');

create table org.role_grant (
  government_id uuid not null,
  role_id uuid not null,
  permission text not null,
  scope text not null check (scope in ('own', 'unit', 'subtree', 'government')),
  primary key (government_id, role_id, permission, scope),
  foreign key (government_id, role_id) references org.role
);
comment on table org.role_grant is '角色的权限和范围：本人、本单位、本单位及下级、全政府';
call kernel.wall('org.role_grant', 'insert, delete');

create table org.appointment_role (
  government_id uuid not null,
  appointment_id uuid not null,
  role_id uuid not null,
  primary key (government_id, appointment_id, role_id),
  foreign key (government_id, appointment_id) references org.appointment,
  foreign key (government_id, role_id) references org.role
);
comment on table org.appointment_role is '岗位的角色';
create index appointment_role_role on org.appointment_role (government_id, role_id);
call kernel.wall('org.appointment_role', 'insert, delete');
