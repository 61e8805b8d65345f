import type { Database } from './pool.ts'

/** Whether the database answers now. @throws Error of the driver where it cannot be reached */
export const answers = async ({ pool }: Database): Promise<boolean> =>
  (await pool.query('select 1')).rowCount === 1
