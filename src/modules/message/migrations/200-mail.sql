-- What is told may also go out by mail: same queue, same states, another channel.
alter table message.text add column channel text not null default 'sms' check (channel in ('sms', 'mail'));
comment on column message.text.channel is '渠道：短信或邮件';
alter table message.text add column address_sealed text;
comment on column message.text.address_sealed is '收件邮箱，加密';
alter table message.text alter column phone_sealed drop not null;
alter table message.text add constraint text_receiver_check check (
  (channel = 'sms') = (phone_sealed is not null) and (channel = 'mail') = (address_sealed is not null));
comment on table message.text is '短信和邮件';
comment on column message.text.text_sealed is '文字，加密';
