alter table item.version
  add column form_pages jsonb not null default '[]',
  add column form_note text;
comment on column item.version.form_pages is '申请表：页、栏目、选项、显示条件；空为通用申请表';
comment on column item.version.form_note is '申请表的依据，以及其中哪些是本地约定';
