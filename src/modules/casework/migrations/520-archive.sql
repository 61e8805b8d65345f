-- 档号: the file of a closed case gets its archive number once, by a rule of its unit; a number is never given again.

create table casework.archive_rule (
  government_id uuid not null,
  unit_id uuid not null,
  fonds text not null,
  category text not null,
  office text not null,
  pattern text not null,
  changed_at timestamptz not null,
  primary key (government_id, unit_id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table casework.archive_rule is '档号规则：立档单位（连同没有另设规则的下级单位）的全宗号、门类、机构代码和档号样式';
comment on column casework.archive_rule.pattern is '档号样式，{fonds}{category}{year}{period}{office} 之后以 {item} 结尾';
call kernel.wall('casework.archive_rule', 'insert, update');

create table casework.archive_series (
  government_id uuid not null,
  series text not null,
  last integer not null check (last > 0),
  primary key (government_id, series)
);
comment on table casework.archive_series is '每一组档号（件号以前的部分）用到的最后一个件号；只增不减';
call kernel.wall('casework.archive_series', 'insert, update');

create table casework.archived_file (
  government_id uuid not null,
  case_id uuid not null,
  number text not null,
  unit_id uuid not null,
  year smallint not null,
  period text not null,
  closed_on date not null,
  archived_at timestamptz not null,
  archived_by uuid not null,
  primary key (government_id, case_id),
  unique (government_id, number),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table casework.archived_file is '已归档的案卷：档号、年度、保管期限代码；档号给出后不收回、不重用';
create index archived_file_year on casework.archived_file (government_id, year, number);
call kernel.wall('casework.archived_file', 'insert');

create index case_closed on casework."case" (government_id, unit_id, closed_at) where closed_at is not null;
