-- Clocks that end with business, or count hours, are counted anew when office hours change; that is no amendment of the node.
alter table casework.reprojection
  alter column amendment drop not null,
  add column hours_id uuid,
  add column unit_id uuid,
  drop constraint reprojection_reason_check,
  add check (reason in ('calendar', 'rule', 'hours')),
  add check ((reason = 'hours') = (amendment is null)),
  add check ((reason = 'hours') = (hours_id is not null)),
  add check (reason <> 'hours' or from_day is not null),
  add unique (government_id, hours_id);
comment on column casework.reprojection.hours_id is '办公时间变更：哪一次设定';
comment on column casework.reprojection.unit_id is '办公时间变更：哪个单位，空为本级政府各单位';
