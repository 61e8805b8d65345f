create schema statistics;
grant usage on schema statistics to yichuang_app;
comment on schema statistics is '统计报表：办件统计事实与封账';

create table statistics.case_fact (
  government_id uuid not null,
  case_id uuid not null,
  number text not null,
  item_code text not null,
  unit_id uuid not null,
  person_id uuid,
  channel text not null,
  received_on date not null,
  corrected_on date,
  accepted_on date,
  not_accepted_on date,
  decided_on date,
  ended_on date,
  overdue_on date,
  rated_on date,
  granted boolean,
  early boolean,
  used_days integer check (used_days >= 0),
  legal_days integer check (legal_days >= 0),
  promise_days integer check (promise_days >= 0),
  grade smallint check (grade between 1 and 5),
  primary key (government_id, case_id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  check (num_nonnulls(decided_on, granted, early) in (0, 3)),
  check (num_nonnulls(rated_on, grade) in (0, 2)),
  check (num_nonnulls(legal_days, promise_days) in (0, 2))
);
comment on table statistics.case_fact is '统计事实：每个办件一行，由留痕推算';
comment on column statistics.case_fact.person_id is '收件人：最先登记、受理、不予受理或者告知补正的工作人员';
comment on column statistics.case_fact.ended_on is '不再在办的日期：作出决定、不予受理、撤回或者终止';
comment on column statistics.case_fact.overdue_on is '法定期限届满的次日，到期未决定的';
comment on column statistics.case_fact.early is '在承诺期限最后一日之前决定';
comment on column statistics.case_fact.used_days is '受理次日至决定日的工作日，扣除依法不计的时间';
comment on column statistics.case_fact.legal_days is '法定期限，工作日；与承诺期限不可比时为空';
create index case_fact_received on statistics.case_fact (government_id, received_on);
create index case_fact_corrected on statistics.case_fact (government_id, corrected_on) where corrected_on is not null;
create index case_fact_accepted on statistics.case_fact (government_id, accepted_on) where accepted_on is not null;
create index case_fact_not_accepted on statistics.case_fact (government_id, not_accepted_on) where not_accepted_on is not null;
create index case_fact_decided on statistics.case_fact (government_id, decided_on) where decided_on is not null;
create index case_fact_overdue on statistics.case_fact (government_id, overdue_on) where overdue_on is not null;
create index case_fact_rated on statistics.case_fact (government_id, rated_on) where rated_on is not null;
create index case_fact_ended on statistics.case_fact (government_id, ended_on);
call kernel.wall('statistics.case_fact', 'insert, update');

create table statistics.frozen_month (
  government_id uuid not null,
  month date not null check (extract(day from month) = 1),
  frozen_at timestamptz not null,
  frozen_by text not null,
  rows integer not null check (rows >= 0),
  digest text not null,
  primary key (government_id, month)
);
comment on table statistics.frozen_month is '封账：哪个月、何时、由谁封账，多少行及其摘要';
call kernel.wall('statistics.frozen_month', 'insert');

create table statistics.frozen_fact (
  month date not null,
  like statistics.case_fact,
  primary key (government_id, month, case_id),
  foreign key (government_id, month) references statistics.frozen_month (government_id, month),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table statistics.frozen_fact is '封账时该月涉及的统计事实';
call kernel.wall('statistics.frozen_fact', 'insert');

create table statistics.cut_off (
  government_id uuid not null,
  day smallint not null check (day between 1 and 28),
  primary key (government_id)
);
comment on table statistics.cut_off is '封账日：次月几日自动封账';
call kernel.wall('statistics.cut_off', 'insert, update');
