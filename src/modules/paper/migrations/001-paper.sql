create schema paper;
grant usage on schema paper to yichuang_app;
comment on schema paper is '文书：发出的通知、决定、证照的登记簿';

create table paper.counter (
  government_id uuid not null,
  unit_id uuid not null,
  series text not null,
  year smallint not null,
  last integer not null check (last > 0),
  primary key (government_id, unit_id, series, year),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table paper.counter is '文号计数：每单位、每种文书、每年一行，临提交才锁，号码不断';
comment on column paper.counter.series is '文号中的文书种类代字，如 许受';
comment on column paper.counter.last is '最后用过的序号';
call kernel.wall('paper.counter', 'insert, update');

create table paper.paper (
  government_id uuid not null,
  id uuid not null,
  case_id uuid,
  unit_id uuid not null,
  unit_name text not null check (unit_name <> ''),
  template text not null,
  template_version text not null,
  series text,
  year smallint,
  sequence integer check (sequence > 0),
  number text not null check (number <> ''),
  code text not null check (code ~ '^[2-9A-HJKMNP-Z]{12}$'),
  data_sealed text not null,
  illustrative boolean not null,
  issued_at timestamptz not null,
  issued_by text not null,
  state text not null default 'issued' check (state in ('issued', 'void')),
  voided_at timestamptz,
  voided_by text,
  void_reason_sealed text,
  file_id uuid,
  fingerprint jsonb,
  primary key (government_id, id),
  unique (government_id, code),
  unique (government_id, unit_id, series, year, sequence),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id),
  check (num_nonnulls(series, year, sequence) in (0, 3)),
  check (num_nonnulls(file_id, fingerprint) in (0, 2)),
  check (num_nonnulls(voided_at, voided_by, void_reason_sealed) = case state when 'void' then 3 else 0 end)
);
comment on table paper.paper is '已发出的文书；作废的保留，号码不再用';
comment on column paper.paper.case_id is '所属办件，空为不属于办件';
comment on column paper.paper.unit_name is '署名单位，发出时的全称';
comment on column paper.paper.template_version is '发出时的模板版本';
comment on column paper.paper.sequence is '文号序号，不断号；不编文号的文书为空';
comment on column paper.paper.number is '文号；不编文号的为查验码';
comment on column paper.paper.code is '查验码，随机，不可猜';
comment on column paper.paper.data_sealed is '文书内容（JSON），加密';
comment on column paper.paper.illustrative is '事项数据为示意，文书上标明';
comment on column paper.paper.void_reason_sealed is '作废理由，加密';
comment on column paper.paper.file_id is '排好版的 PDF，未排好为空';
comment on column paper.paper.fingerprint is '排版指纹：引擎、模板版本、字体';
create index paper_case on paper.paper (government_id, case_id) where case_id is not null;
call kernel.wall('paper.paper', 'insert');
-- What a paper says never changes; it only gains its file or becomes void.
grant update (state, voided_at, voided_by, void_reason_sealed, file_id, fingerprint) on paper.paper to yichuang_app;
