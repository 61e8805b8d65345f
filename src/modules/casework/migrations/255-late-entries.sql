-- 代录: a leader signed on paper, a named secretary records it; the leader is told and may object.

create table casework.secretary (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  to_day date,
  appointed_by text not null,
  appointed_at timestamptz not null,
  ended_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  foreign key (government_id, person_id) references org.person (government_id, id)
);
comment on table casework.secretary is '代录人：由单位指定，可以代录领导在纸质呈批表上签署的意见';
create unique index secretary_once on casework.secretary (government_id, unit_id, person_id) where ended_at is null;
call kernel.wall('casework.secretary', 'insert, update');

create table casework.late_entry (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  node text not null,
  leader_id uuid not null,
  secretary_id uuid not null,
  unit_id uuid not null,
  signed_at timestamptz not null,
  entered_at timestamptz not null,
  file_id uuid not null,
  objected_at timestamptz,
  objection_id uuid,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  foreign key (government_id, leader_id) references org.person (government_id, id),
  foreign key (government_id, secretary_id) references org.person (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id),
  check ((objected_at is null) = (objection_id is null))
);
comment on table casework.late_entry is '代录的意见：领导何时签署、谁何时代录、扫描件、领导的异议';
comment on column casework.late_entry.signed_at is '领导在纸上签署的时间';
create index late_entry_listed on casework.late_entry (government_id, unit_id, entered_at desc, id desc);
create index late_entry_leader on casework.late_entry (government_id, leader_id, entered_at desc, id desc);
create index late_entry_case on casework.late_entry (government_id, case_id);
call kernel.wall('casework.late_entry', 'insert, update');
