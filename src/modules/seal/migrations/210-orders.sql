-- One kind of written order: which papers of a unit are sealed without a person being asked, from when until when, by which
-- document; and whether that holds too for papers that nobody wrote, because the law itself brought them about.
alter table seal.order
  alter column seal_id drop not null,
  add column unit_id uuid,
  add column by_silence boolean not null default false,
  add column file_id uuid,
  add column valid_from date,
  add column valid_to date,
  add column end_reason text,
  add foreign key (government_id, unit_id) references org.unit (government_id, id),
  add foreign key (government_id, file_id) references files.file (government_id, id),
  add check (valid_to is null or valid_to >= valid_from),
  add check (end_reason is null or ended_at is not null);
update seal.order o set unit_id = s.unit_id, valid_from = (o.ordered_at at time zone 'Asia/Shanghai')::date
from seal.seal s where s.government_id = o.government_id and s.id = o.seal_id;
alter table seal.order alter column unit_id set not null, alter column valid_from set not null;
drop index seal.order_now;
create index order_now on seal.order (government_id, unit_id) where ended_at is null;
create index order_register on seal.order (government_id, unit_id, ordered_at desc);
comment on table seal.order is '用印授权：单位书面规定哪几种文书不经人逐份审批即可用印';
comment on column seal.order.seal_id is '以前按印章授权的，是哪一枚；现按单位和文书种类授权';
comment on column seal.order.basis is '授权文件的名称和文号';
comment on column seal.order.by_silence is '依法自行生成、没有经办人的文书也自动用印';
comment on column seal.order.file_id is '授权文件';
comment on column seal.order.valid_from is '自哪日起，含当日';
comment on column seal.order.valid_to is '至哪日止，含当日；空为未定期限';
comment on column seal.order.end_reason is '撤回的原因';
grant update (end_reason) on seal.order to yichuang_app;
update org.role_grant set permission = 'seal.order.give' where permission = 'paper.seal.order';
