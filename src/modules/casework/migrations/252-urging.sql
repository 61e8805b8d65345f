-- 催办与升级: when whom to remind is a rule of the government; each reminder happens once.

create table casework.urge_rule (
  government_id uuid not null,
  before smallint not null check (before between 0 and 30),
  tell text not null check (tell in ('holder', 'head')),
  primary key (government_id, before, tell)
);
comment on table casework.urge_rule is '催办规则：到期前若干工作日提醒经办人或报告负责人；没有规则的不提醒';
comment on column casework.urge_rule.before is '到期前的工作日数，0 为到期当日';
call kernel.wall('casework.urge_rule', 'insert, delete');

create table casework.urge (
  government_id uuid not null,
  case_id uuid not null,
  at smallint not null,
  due_on date not null,
  before smallint not null,
  tell text not null,
  urged_at timestamptz not null,
  primary key (government_id, case_id, at, due_on, before, tell),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.urge is '已经催办的：每个期限的每个到期日，每条规则一次';
call kernel.wall('casework.urge', 'insert');

create table casework.urge_round (
  government_id uuid not null,
  day date not null,
  primary key (government_id)
);
comment on table casework.urge_round is '催办已做完的最近一日';
call kernel.wall('casework.urge_round', 'insert, update, delete');
