-- What reached everybody may be deleted when it is old; what is not delivered cannot be.
grant delete on events.outbox, events.delivery to yichuang_app;
drop policy wall_delete on events.delivery;
create policy wall_delete on events.delivery for delete
  using (government_id = kernel.write_government() and done_at is not null);

-- A dead delivery that an operator passed over: it counts as done, and never took effect.
alter table events.delivery add column skipped boolean not null default false,
  add check (not skipped or done_at is not null);
comment on column events.delivery.skipped is '经管理员决定跳过，未生效';
