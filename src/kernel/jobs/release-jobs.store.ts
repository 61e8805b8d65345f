import type pg from 'pg'

/**
 * Frees every job: for a queue that was brought here from elsewhere, whose workers are not here. What was under way
 * there is done once more.
 * @returns how many were under way
 */
export async function releaseJobs(client: pg.ClientBase): Promise<number> {
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  )
  const { rowCount } = await client.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
  )
  return rowCount ?? 0
}
