-- A gateway that did not answer may have sent the message all the same: that is said, not guessed.
alter table message.text add column maybe_taken boolean not null default false;
comment on column message.text.maybe_taken is '有一次没有得到网关的明确答复，可能已发出';
alter table message.text drop constraint text_state_check;
alter table message.text add constraint text_state_check check (state in ('queued', 'sent', 'failed', 'unknown'));
grant update (maybe_taken) on message.text to yichuang_app;
