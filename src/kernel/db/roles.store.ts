import type pg from 'pg'

/** The roles the platform enters the database as; the owner of the schemas is not used at run time. */
export const APP_ROLE = 'yichuang_app'
export const WORKER_ROLE = 'yichuang_worker'

/** Passwords of the run-time roles, kept beside the keys of the installation. */
export interface RolePasswords {
  readonly app: string
  readonly worker: string
}

async function ensureRole(client: pg.ClientBase, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${role} login nosuperuser nobypassrls password '${password.replaceAll("'", "''")}'`,
  )
}

/** Makes or updates the run-time roles. The roles are the cluster's; the grants are the database's. */
export async function ensureRoles(client: pg.ClientBase, passwords: RolePasswords): Promise<void> {
  await ensureRole(client, APP_ROLE, passwords.app)
  await ensureRole(client, WORKER_ROLE, passwords.worker)
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  await client.query(`grant connect on database ${rows[0]?.name} to ${APP_ROLE}, ${WORKER_ROLE}`)
  await client.query(`create schema if not exists graphile_worker authorization ${WORKER_ROLE}`)
}

/** Lets the worker make the queue's own schema while `work` runs, and not after. */
export async function whileWorkerMayCreate(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  const database = rows[0]?.name
  await client.query(`grant create on database ${database} to ${WORKER_ROLE}`)
  await work().finally(() => client.query(`revoke create on database ${database} from ${WORKER_ROLE}`))
}

/** The same database address, entered as another role. */
export function urlAs(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = encodeURIComponent(password)
  return url.href
}
