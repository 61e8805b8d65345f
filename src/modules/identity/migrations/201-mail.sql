-- A code may go to a mail address as well: what was the phone is the place that it is sent to.
alter table identity.phone_code rename to one_time_code;
alter table identity.one_time_code rename column phone_index to place_index;
alter table identity.one_time_code rename column phone to place;
alter index identity.phone_code_phone rename to one_time_code_place;
alter index identity.phone_code_created rename to one_time_code_created;
comment on table identity.one_time_code is '验证码（短信或邮件）：只存摘要，发出后即清除号码、邮箱和验证码';
comment on column identity.one_time_code.place_index is '手机号或邮箱的盲索引';
comment on column identity.one_time_code.place is '待发手机号或邮箱（加密），发出后清空';
-- What waits to be sent is sealed for its old place; such a code is asked for again.
update identity.one_time_code set place = null, code = null where code is not null;

create table identity.mail_address (
  account_id uuid primary key references identity.account,
  address text not null,
  confirmed_at timestamptz not null
);
comment on table identity.mail_address is '账户接收通知的邮箱（加密），用验证码确认以后才有';
grant select, insert, update, delete on identity.mail_address to yichuang_app;
