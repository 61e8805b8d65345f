-- What is written in complaints is kept for a time only: then texts and who asked are destroyed; number, days, grounds and findings stay.
alter table complaint.complaint
  add column destroyed_at timestamptz,
  drop constraint complaint_check3,
  drop constraint complaint_check5,
  drop constraint complaint_check6,
  add constraint complaint_answer_check check (num_nonnulls(answered_by, answered_at) in (0, 2)
    and (answer is null) = (answered_at is null or destroyed_at is not null)),
  add constraint complaint_review_why_check check ((review_why is null) = (review_asked_at is null or destroyed_at is not null)),
  add constraint complaint_review_answer_check check (num_nonnulls(review_outcome, reviewed_by, reviewed_at) in (0, 3)
    and (review_answer is null) = (reviewed_at is null or destroyed_at is not null)),
  add constraint complaint_destroyed_check check (destroyed_at is null or num_nonnulls(account_id, what, who) = 0);
comment on column complaint.complaint.destroyed_at is '提出人和全部文字依法销毁的时间';
alter table complaint.step alter column text drop not null;
comment on column complaint.step.text is '情况说明（加密）；空为已依法销毁';
grant update (text) on complaint.step to yichuang_app;
create index complaint_kept on complaint.complaint (government_id, asked_at) where destroyed_at is null;
