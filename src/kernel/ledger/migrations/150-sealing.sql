-- The tree over all acts of the node. Who seals owns neither acts nor leaves: it calls a function that moves what is
-- pending into the next places, and can do nothing else.
grant usage on schema ledger to yichuang_worker;

create table ledger.leaf (
  position bigint primary key check (position >= 0),
  government_id uuid not null,
  stream text not null,
  n integer not null,
  hash bytea not null check (length(hash) = 32)
);
comment on table ledger.leaf is '封存的行为：全节点一棵树，位置连续，只增不改';
comment on column ledger.leaf.hash is '行为的 SM3 散列，树叶的内容';
create index leaf_hash on ledger.leaf (hash);
grant select (position, hash) on ledger.leaf to yichuang_app;
grant select on ledger.leaf to yichuang_worker;

create table ledger.tile (
  level smallint not null check (level >= 0),
  index bigint not null check (index >= 0),
  hashes bytea not null check (length(hashes) % 32 = 0 and length(hashes) between 32 and 8192),
  primary key (level, index)
);
comment on table ledger.tile is '树的节点，每块至多 256 个散列；可由树叶重算';
grant select on ledger.tile to yichuang_app;
grant select, insert, update on ledger.tile to yichuang_worker;

create table ledger.head (
  size bigint primary key check (size > 0),
  origin text not null,
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  key_id text not null,
  ed25519 bytea not null,
  sm2 bytea not null
);
comment on table ledger.head is '签名树头：前 size 个行为的根散列，由 Ed25519 和 SM2 各签一次';
grant select on ledger.head to yichuang_app;
grant select, insert on ledger.head to yichuang_worker;

create table ledger.head_key (
  id text primary key,
  ed25519 bytea not null,
  sm2 bytea not null,
  since timestamptz not null
);
comment on table ledger.head_key is '签树头用过的公钥（SubjectPublicKeyInfo），更换后旧的保留';
grant select on ledger.head_key to yichuang_app;
grant select, insert on ledger.head_key to yichuang_worker;

-- Gives the next places of the tree to pending acts, those of one government in the order of their ids. What was
-- changed so that it cannot be a leaf stays pending, for verification to find. The caller holds the sealer's lock.
create function ledger.seal(most integer) returns table (first bigint, hashes bytea)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with place as materialized (select coalesce(max(position) + 1, 0) as first from ledger.leaf),
  next as (
    select p.government_id, p.act_id, a.stream, a.n, a.hash
    from ledger.pending p join ledger.act a on a.government_id = p.government_id and a.id = p.act_id
    where a.hash ~ '^[0-9a-f]{64}$' order by p.government_id, p.act_id limit most
  ), taken as (
    delete from ledger.pending p using next x
    where p.government_id = x.government_id and p.act_id = x.act_id
    returning x.government_id, x.act_id, x.stream, x.n, x.hash
  ), placed as (
    insert into ledger.leaf (position, government_id, stream, n, hash)
    select place.first + row_number() over (order by t.government_id, t.act_id) - 1,
      t.government_id, t.stream, t.n, decode(t.hash, 'hex')
    from taken t cross join place
    returning position, hash
  )
  select (select first from place), coalesce(string_agg(hash, ''::bytea order by position), ''::bytea) from placed
$$;
comment on function ledger.seal(integer) is '把待封存的行为放到树的下一批位置';
revoke execute on function ledger.seal(integer) from public;
grant execute on function ledger.seal(integer) to yichuang_worker;

-- How much waits to be sealed, over all governments; numbers only.
create function ledger.unsealed() returns table (acts bigint, since timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(*) from ledger.pending), (select min(a.at)
    from (select government_id, act_id from ledger.pending order by government_id, act_id limit 1000) p
    join ledger.act a on a.government_id = p.government_id and a.id = p.act_id)
$$;
comment on function ledger.unsealed() is '还没有封存的行为数，以及其中较早者的时间';
revoke execute on function ledger.unsealed() from public;
grant execute on function ledger.unsealed() to yichuang_app, yichuang_worker;
