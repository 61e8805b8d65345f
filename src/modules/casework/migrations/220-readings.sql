-- 传阅: what a person was given to read of a case. Told by the acts, kept here so that he finds it.
create table casework.reading (
  government_id uuid not null,
  case_id uuid not null,
  key text not null,
  node text not null,
  person uuid not null,
  opened_at timestamptz not null,
  read_at timestamptz,
  primary key (government_id, case_id, key),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.reading is '传阅：交给某人阅知的办件，由行为推得';
comment on column casework.reading.key is '流程中的编号';
comment on column casework.reading.node is '传阅时所在的环节';
comment on column casework.reading.read_at is '阅知的时刻；空为未阅';
create index reading_open on casework.reading (government_id, person, opened_at) where read_at is null;
call kernel.wall('casework.reading', 'insert, update, delete');

-- What waits for a task in a unit is found in the unit of the task, whatever the unit of the case.
comment on column casework.task.unit_id is '待办所在的单位：办件的单位，或流程指名的其他单位';
