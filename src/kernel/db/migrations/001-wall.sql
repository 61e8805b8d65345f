-- The wall between governments: helpers that every business table uses.
grant usage on schema kernel to yichuang_app, yichuang_worker;

create function kernel.read_governments() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.governments', true), ''), '{}')::uuid[];
comment on function kernel.read_governments() is '本事务可读的政府';

create function kernel.write_government() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.government', true), '')::uuid;
comment on function kernel.write_government() is '本事务可写的政府';

-- Puts a business table behind the wall and opens it to the application.
-- verbs: what the application may do besides reading, e.g. 'insert, update'.
create procedure kernel.wall(target regclass, verbs text default 'insert, update, delete') language plpgsql as $$
begin
  if not exists (
    select from pg_attribute where attrelid = target and attname = 'government_id' and attnotnull
  ) then
    raise exception '% has no government_id', target;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy wall_read on %s for select using (government_id = any (kernel.read_governments()))', target);
  execute format('create policy wall_insert on %s for insert with check (government_id = kernel.write_government())', target);
  execute format('create policy wall_update on %s for update using (government_id = kernel.write_government()) with check (government_id = kernel.write_government())', target);
  execute format('create policy wall_delete on %s for delete using (government_id = kernel.write_government())', target);
  execute format('grant select, %s on %s to yichuang_app', verbs, target);
end $$;
comment on procedure kernel.wall is '为业务表加上政府之间的隔离墙';

-- Answers to writing requests, kept so that a repeated request gets the same answer.
create table kernel.idempotency (
  actor text not null,
  key text not null,
  digest text not null,
  status smallint not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);
comment on table kernel.idempotency is '幂等键与应答';
create index idempotency_at on kernel.idempotency (at);
grant select, insert, delete on kernel.idempotency to yichuang_app;
