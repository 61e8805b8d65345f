create schema queue;
grant usage on schema queue to yichuang_app;
comment on schema queue is '取号叫号：排队类别、窗口、号票';

create table queue.lane (
  government_id uuid not null,
  id uuid not null,
  letter text not null check (letter ~ '^[A-Z]$'),
  name text not null,
  waiting_limit integer check (waiting_limit > 0),
  wait_limit_minutes integer check (wait_limit_minutes > 0),
  closed boolean not null default false,
  primary key (government_id, id),
  unique (government_id, letter)
);
comment on table queue.lane is '排队类别：字母、名称，以及提醒大厅管理人员的人数和时长阈值';
comment on column queue.lane.waiting_limit is '等候人数超过即提醒；空为不提醒';
comment on column queue.lane.wait_limit_minutes is '最长等候超过多少分钟即提醒；空为不提醒';
call kernel.wall('queue.lane', 'insert, update');

create table queue.counter (
  government_id uuid not null,
  id uuid not null,
  number integer not null check (number between 1 and 999),
  name text not null,
  lanes uuid[] not null default '{}',
  state text not null default 'closed' check (state in ('closed', 'open', 'paused')),
  person_id uuid,
  since timestamptz,
  pad_id uuid,
  primary key (government_id, id),
  unique (government_id, number),
  unique (government_id, pad_id),
  foreign key (government_id, person_id) references org.person (government_id, id),
  check (num_nonnulls(person_id, since) = case state when 'closed' then 0 else 2 end)
);
comment on table queue.counter is '窗口：编号、所办排队类别、开闭和在岗人员';
comment on column queue.counter.lanes is '所办的排队类别';
comment on column queue.counter.since is '在岗人员何时开窗';
comment on column queue.counter.pad_id is '绑定的评价器，随机编号；换绑后旧的失效';
call kernel.wall('queue.counter', 'insert, update');

create table queue.ticket (
  government_id uuid not null,
  id uuid not null,
  lane_id uuid not null,
  day date not null,
  label text not null,
  state text not null default 'waiting' check (state in ('waiting', 'called', 'done', 'missed')),
  taken_at timestamptz not null,
  counter_id uuid,
  called_at timestamptz,
  calls integer not null default 0,
  ended_at timestamptz,
  primary key (government_id, id),
  unique (government_id, day, label),
  foreign key (government_id, lane_id) references queue.lane (government_id, id),
  foreign key (government_id, counter_id) references queue.counter (government_id, id),
  check (state not in ('called', 'done', 'missed') or num_nonnulls(counter_id, called_at) = 2),
  check ((ended_at is not null) = (state in ('done', 'missed')))
);
comment on table queue.ticket is '号票：只有号，没有人；当日有效';
comment on column queue.ticket.label is '字母加当日序号，如 A012；转号不换号';
comment on column queue.ticket.calls is '叫过几次';
create index ticket_waiting on queue.ticket (government_id, day, lane_id, taken_at) where state = 'waiting';
create index ticket_counter on queue.ticket (government_id, counter_id) where state = 'called';
call kernel.wall('queue.ticket', 'insert, update');
