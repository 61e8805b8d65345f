-- Clocks by their place in the case, and what happens by itself when their last day has ended.
alter table casework.clock
  add column at smallint,
  add column unit_id uuid,
  add column passed boolean not null default false,
  add foreign key (government_id, unit_id) references org.unit (government_id, id);
update casework.clock k set at = c.at
from (select government_id, id, row_number() over (partition by government_id, case_id order by id) - 1 as at
  from casework.clock) c
where k.government_id = c.government_id and k.id = c.id;
alter table casework.clock alter column at set not null, add unique (government_id, case_id, at);
drop index casework.clock_case;
comment on column casework.clock.at is '在本件各期限中的次序，从 0 起';
comment on column casework.clock.unit_id is '所属部门，空为全件的期限';
comment on column casework.clock.passed is '到期日已过而仍在走';

create table casework.clock_event (
  government_id uuid not null,
  case_id uuid not null,
  at smallint not null,
  fire_at timestamptz not null,
  try_at timestamptz not null,
  attempts smallint not null default 0,
  last_error text,
  done_at timestamptz,
  primary key (government_id, case_id, at),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.clock_event is '期限届满时依法自行发生的事：每个在走的期限一行，到时由后台办理，只办一次';
comment on column casework.clock_event.at is '期限在本件各期限中的次序';
comment on column casework.clock_event.fire_at is '最后一日结束的时刻，即依法发生的时刻';
comment on column casework.clock_event.try_at is '办理的时刻；办理失败的推后再办';
comment on column casework.clock_event.done_at is '办理完毕的时刻';
create index clock_event_pending on casework.clock_event (government_id, try_at) where done_at is null;
call kernel.wall('casework.clock_event', 'insert, update, delete');

insert into casework.clock_event (government_id, case_id, at, fire_at, try_at)
select government_id, case_id, at, end_at, end_at
from casework.clock cross join lateral (select (due_on + 1)::timestamp at time zone 'Asia/Shanghai' as end_at) as ends
where stopped_on is null;
