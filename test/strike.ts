import { asAdmin } from './database.ts'

/** A statement on any table of a case, its acts, its events, its papers or the answers kept for it may be the one that fails. */
const FAULTS = `
  create schema fault;
  create sequence fault.statement;
  create table fault.wanted (n bigint);
  insert into fault.wanted values (0);
  grant usage on schema fault to public;
  grant all on sequence fault.statement to public;
  grant select on fault.wanted to public;
  create function fault.strike() returns trigger language plpgsql as $$
  begin
    if nextval('fault.statement') = (select n from fault.wanted) then
      raise exception 'struck at %.%', tg_table_schema, tg_table_name;
    end if;
    return null;
  end $$;
  do $$
  declare t record;
  begin
    for t in select table_schema s, table_name n from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema in ('casework', 'ledger', 'events', 'approval', 'paper', 'licence', 'files', 'kernel')
    loop
      execute format('create trigger strike before insert or update or delete on %I.%I for each statement
        execute function fault.strike()', t.s, t.n);
    end loop;
  end $$;`

/** Lets statements of a database fail at will. */
export const makeStriking = (adminUrl: string): Promise<void> => asAdmin(adminUrl, FAULTS)

/** Lets the n-th writing statement from now on fail; none with 0. */
export const strikeAt = (adminUrl: string, n: number): Promise<void> =>
  asAdmin(adminUrl, `update fault.wanted set n = ${n}; alter sequence fault.statement restart`)
