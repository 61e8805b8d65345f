import { expect, it } from 'vitest'
import { createMetrics } from './index.ts'

it('counts requests by route and faults by part', async () => {
  const metrics = createMetrics()
  metrics.answered({ method: 'GET', route: '/api/casework/tasks', status: 200, seconds: 0.02 })
  metrics.fault('jobs')
  metrics.fault('jobs')
  const text = await metrics.text()
  expect(text).toContain(
    'yichuang_request_seconds_bucket{le="0.025",method="GET",route="/api/casework/tasks",status="200"} 1',
  )
  expect(text).toContain('yichuang_faults_total{part="jobs"} 2')
})

it('reads a gauge each time, and leaves it out where it cannot be read', async () => {
  const metrics = createMetrics()
  let waiting: number | undefined = 3
  metrics.gauge({
    name: 'yichuang_jobs',
    help: 'Jobs in the queue',
    labels: ['state'],
    read: async () => {
      if (waiting === undefined) throw new Error('the database is away')
      return [{ labels: { state: 'waiting' }, value: waiting }]
    },
  })
  expect(await metrics.text()).toContain('yichuang_jobs{state="waiting"} 3')
  waiting = undefined
  expect(await metrics.text()).not.toMatch(/^yichuang_jobs/m)
})
