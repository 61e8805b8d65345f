alter table item.version add column batch_steps text[] not null default '{}'
  check (batch_steps <@ array['accept', 'decide']);
comment on column item.version.batch_steps is '可以批量办理的环节：accept 受理，decide 决定；每件仍各自办理、各自留痕';
