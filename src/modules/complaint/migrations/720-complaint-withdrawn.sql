alter table complaint.complaint add column withdrawn_at timestamptz;
comment on column complaint.complaint.withdrawn_at is '提出人撤回投诉的时间；差评不能撤回';
alter table complaint.complaint
  drop constraint complaint_state_check,
  drop constraint complaint_check4,
  add constraint complaint_state_check
    check (state in ('received', 'handling', 'answered', 'review', 'closed', 'withdrawn')),
  add constraint complaint_answered_check
    check ((state in ('received', 'handling', 'withdrawn')) = (answered_at is null)),
  add constraint complaint_withdrawn_check check ((state = 'withdrawn') = (withdrawn_at is not null)),
  add constraint complaint_withdrawn_origin_check check (state <> 'withdrawn' or origin = 'complaint');
