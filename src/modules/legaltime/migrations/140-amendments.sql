-- Every change of legal time is an amendment: numbered, chained by hash, never altered.
create table legaltime.amendment (
  n integer primary key check (n > 0),
  kind text not null check (kind in ('days', 'rule')),
  subject text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  from_day date,
  to_day date,
  open_cases text check (open_cases in ('keep', 'move')),
  note text not null,
  actor text not null,
  at timestamptz not null,
  prev text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  check ((kind = 'days') = (from_day is not null) and (from_day is null) = (to_day is null)),
  check ((kind = 'rule') = (open_cases is not null))
);
comment on table legaltime.amendment is '法定时间的变更：节假日安排或规则版本，逐次编号，前后以摘要相连（全节点共用）';
comment on column legaltime.amendment.subject is '地区层代码，或“规则@版本”';
comment on column legaltime.amendment.digest is '变更后该层全部日期、或该规则版本内容的摘要（SM3）';
comment on column legaltime.amendment.open_cases is '规则新版本对在办件：keep 不变，move 改按新版本';
create index amendment_subject on legaltime.amendment (kind, subject, n);
grant select, insert on legaltime.amendment to yichuang_app;

create table legaltime.pulse (
  one boolean primary key default true check (one),
  n integer not null
);
comment on table legaltime.pulse is '法定时间数据的改动次数，各进程据此重读；改动者持有此行的锁';
insert into legaltime.pulse (n) values (0);
grant select, update on legaltime.pulse to yichuang_app;

-- A day that a later notice changes stays, with the amendment that superseded it.
alter table legaltime.day
  add column since integer not null default 0,
  add column superseded_by integer references legaltime.amendment,
  drop constraint day_pkey,
  drop constraint day_kind_check,
  add primary key (layer, date, since),
  add check (kind in ('off', 'work', 'ordinary')),
  add check (superseded_by > since);
create unique index day_now on legaltime.day (layer, date) where superseded_by is null;
comment on column legaltime.day.kind is 'off 放假，work 调休上班，ordinary 撤销以前的安排';
comment on column legaltime.day.since is '自哪次变更起；0 为有变更编号之前';
comment on column legaltime.day.superseded_by is '被哪次变更取代；空为现行';
revoke update, delete on legaltime.day from yichuang_app;
grant update (superseded_by) on legaltime.day to yichuang_app;

create table legaltime.told (
  government_id uuid not null,
  amendment integer not null references legaltime.amendment,
  at timestamptz not null,
  primary key (government_id, amendment)
);
comment on table legaltime.told is '各政府已获知到哪次变更';
call kernel.wall('legaltime.told', 'insert');

create table legaltime.office_hours (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid,
  valid_from date not null,
  seasons jsonb not null,
  basis text not null check (basis <> ''),
  set_by text not null,
  set_at timestamptz not null,
  superseded_at timestamptz,
  primary key (government_id, id)
);
comment on table legaltime.office_hours is '单位办公时间，按季节；按小时、半日计算期限时使用';
comment on column legaltime.office_hours.unit_id is '单位；空为本级政府各单位的一般时间';
create unique index office_hours_now on legaltime.office_hours
  (government_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), valid_from) where superseded_at is null;
call kernel.wall('legaltime.office_hours', 'insert');
grant update (superseded_at) on legaltime.office_hours to yichuang_app;

create table legaltime.proposal (
  government_id uuid not null,
  id uuid not null,
  rule_id text not null,
  version integer not null,
  body jsonb not null,
  open_cases text not null check (open_cases in ('keep', 'move')),
  reason text not null check (reason <> ''),
  state text not null default 'open' check (state in ('open', 'confirmed', 'withdrawn')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  primary key (government_id, id),
  check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
comment on table legaltime.proposal is '拟改的期限规则：确认之前先列出会影响的在办件';
create index proposal_rule on legaltime.proposal (government_id, rule_id, proposed_at);
call kernel.wall('legaltime.proposal', 'insert');
grant update (state, decided_by, decided_at) on legaltime.proposal to yichuang_app;
