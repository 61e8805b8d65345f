-- A seal changes hands, and one that is out of use is handed back to whoever had it made, to be destroyed.
create table seal.handover (
  government_id uuid not null,
  id uuid not null,
  seal_id uuid not null,
  from_keeper_id uuid not null,
  to_keeper_id uuid not null check (to_keeper_id <> from_keeper_id),
  reason text not null check (reason <> ''),
  handed_by text not null,
  handed_at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, seal_id) references seal.seal (government_id, id)
);
comment on table seal.handover is '印章移交：保管人变更的登记，不改不删';
comment on column seal.handover.from_keeper_id is '移交人，即原保管人';
comment on column seal.handover.to_keeper_id is '接收人，即新保管人';
comment on column seal.handover.handed_by is '经办登记的人';
create index handover_of_seal on seal.handover (government_id, seal_id, handed_at);
call kernel.wall('seal.handover', 'insert');

alter table seal.seal
  add column surrendered_by text,
  add column surrendered_at timestamptz,
  add column surrendered_to text check (surrendered_to <> ''),
  add check (num_nonnulls(surrendered_by, surrendered_at, surrendered_to) in (0, 3)),
  add check (surrendered_at is null or ended_at is not null);
comment on column seal.seal.surrendered_to is '缴销：交给哪个机关销毁';
grant update (keeper_id, surrendered_by, surrendered_at, surrendered_to) on seal.seal to yichuang_app;
