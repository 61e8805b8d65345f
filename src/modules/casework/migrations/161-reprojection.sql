-- Running clocks are walked case by case when their days are counted anew.
drop index casework.clock_running;
create index clock_running on casework.clock (government_id, case_id) where stopped_on is null;

create table casework.reprojection (
  government_id uuid not null,
  id uuid not null,
  amendment integer not null,
  reason text not null check (reason in ('calendar', 'rule')),
  subject text not null,
  from_day date,
  to_day date,
  begun_at timestamptz not null,
  last_case uuid,
  cases integer not null default 0,
  moved integer not null default 0,
  done_at timestamptz,
  primary key (government_id, id),
  unique (government_id, amendment),
  check (reason <> 'calendar' or (from_day is not null and to_day is not null))
);
comment on table casework.reprojection is '重新推算：放假安排或期限规则变更后，逐批重算在走的期限；可中断，再从断处继续';
comment on column casework.reprojection.amendment is '法定时间的第几次变更';
comment on column casework.reprojection.subject is '变更的层（区划代码）或规则版本';
comment on column casework.reprojection.last_case is '已算到的办件';
comment on column casework.reprojection.cases is '已看过的办件数';
comment on column casework.reprojection.moved is '日期有变的期限数';
call kernel.wall('casework.reprojection', 'insert, update');
