create table item.byword (
  government_id uuid not null,
  id uuid not null,
  word text not null check (char_length(word) between 1 and 50),
  means text check (char_length(means) between 1 and 100),
  item_id uuid,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  removed_by text,
  primary key (government_id, id),
  foreign key (government_id, item_id) references item.item (government_id, id),
  check ((means is null) <> (item_id is null)),
  check ((removed_at is null) = (removed_by is null))
);
create unique index byword_once on item.byword (government_id, word, coalesce(means, ''), coalesce(item_id::text, ''))
  where removed_at is null;
comment on table item.byword is '俗称：群众的说法，指规范用语或某一事项；删去的留作沿革';
comment on column item.byword.word is '群众的说法';
comment on column item.byword.means is '规范用语；指事项时为空';
comment on column item.byword.item_id is '所指事项（别名）；指规范用语时为空';

create table item.search_miss (
  government_id uuid not null,
  id uuid not null,
  words text not null check (char_length(words) between 1 and 30),
  times integer not null check (times > 0),
  first_on date not null,
  last_on date not null,
  settled_at timestamptz,
  settled_by text,
  primary key (government_id, id),
  unique (government_id, words)
);
comment on table item.search_miss is '公众查找而没有结果的词；只记词和次数，不记何人';
comment on column item.search_miss.settled_at is '编辑处理的时间；此后又有人查找则重新列出';

alter table item.version add column eligibility jsonb not null default '[]';
comment on column item.version.eligibility is '“我能不能办”的问题和判断';

call kernel.wall('item.byword', 'insert, update');
call kernel.wall('item.search_miss', 'insert, update');
