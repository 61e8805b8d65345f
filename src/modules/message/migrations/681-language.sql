alter table message.text add column locale text not null default 'zh-CN'
  check (locale in ('zh-CN', 'en', 'ug', 'ky'));
comment on column message.text.locale is '文字所用的语言';
