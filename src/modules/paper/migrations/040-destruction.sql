-- Destroying what a paper says: its content and its PDF go, its number and code stay and verify as before.
alter table paper.paper
  alter column data_sealed drop not null,
  add column destroyed_at timestamptz,
  add check ((data_sealed is null) = (destroyed_at is not null)),
  drop constraint paper_check2,
  add check (num_nonnulls(voided_at, voided_by) = case state when 'void' then 2 else 0 end),
  add check (case when state = 'issued' or destroyed_at is not null then void_reason_sealed is null
    else void_reason_sealed is not null end);
comment on column paper.paper.destroyed_at is '内容依法销毁的时间';
-- What a paper says never changes, but it may be destroyed by law.
grant update (data_sealed, destroyed_at) on paper.paper to yichuang_app;
