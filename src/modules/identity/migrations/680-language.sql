-- The language that somebody last logged in or applied in: text messages and mails speak it.
alter table identity.account add column locale text not null default 'zh-CN'
  check (locale in ('zh-CN', 'en', 'ug', 'ky'));
comment on column identity.account.locale is '最近一次登录或申请时的语言；短信和邮件用这种语言';
