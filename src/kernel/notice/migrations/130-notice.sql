create table kernel.text_notice (
  id uuid primary key,
  phone text not null,
  words text not null check (words <> ''),
  created_at timestamptz not null
);
comment on table kernel.text_notice is '待发的短信通知（不含验证码和个人信息），发出后删除；属于整个节点';
comment on column kernel.text_notice.phone is '接收的手机号（加密）';
grant select, insert, delete on kernel.text_notice to yichuang_app;
