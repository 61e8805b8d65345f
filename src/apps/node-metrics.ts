import { statfs } from 'node:fs/promises'
import type { SystemActor } from '#kernel/context'
import { readBacklog } from '#kernel/events'
import { readQueueState } from '#kernel/jobs'
import { readUnsealed } from '#kernel/ledger-sealing'
import type { GaugeSpec } from '#kernel/metrics'
import type { Composition } from './compose.ts'

const collector: SystemActor = { kind: 'system', name: 'node.metrics', governmentId: null, permissions: [] }

const deliveries = ({ platform }: Composition): GaugeSpec => ({
  name: 'yichuang_deliveries',
  help: 'Deliveries of events that are not done',
  labels: ['state'],
  read: async () => {
    const { open, dead } = await platform.run(collector, true, (ctx) => readBacklog(ctx.tx))
    return [
      { labels: { state: 'open' }, value: open },
      { labels: { state: 'dead' }, value: dead },
    ]
  },
})

const deliveryLag = ({ platform }: Composition): GaugeSpec => ({
  name: 'yichuang_delivery_lag_seconds',
  help: 'How long the delivery that waits longest could have been made',
  read: async () => {
    const { openSince } = await platform.run(collector, true, (ctx) => readBacklog(ctx.tx))
    const waited = openSince === null ? 0 : platform.time().getTime() - openSince.getTime()
    return [{ value: Math.max(0, waited) / 1000 }]
  },
})

const jobs = ({ worker }: Composition): GaugeSpec => ({
  name: 'yichuang_jobs',
  help: 'Jobs in the queue',
  labels: ['state'],
  read: async () => {
    const { waiting, failed } = await readQueueState(worker.db)
    return [
      { labels: { state: 'waiting' }, value: waiting },
      { labels: { state: 'failed' }, value: failed },
    ]
  },
})

const sealing = ({ platform }: Composition): GaugeSpec[] => {
  const read = () => platform.run(collector, true, (ctx) => readUnsealed(ctx.tx))
  return [
    {
      name: 'yichuang_acts_unsealed',
      help: 'Acts that no tree head covers yet',
      read: async () => [{ value: (await read()).acts }],
    },
    {
      name: 'yichuang_seal_lag_seconds',
      help: 'How long the act that waits longest has waited to be sealed',
      read: async () => {
        const { since } = await read()
        const waited = since === null ? 0 : platform.time().getTime() - since.getTime()
        return [{ value: Math.max(0, waited) / 1000 }]
      },
    },
  ]
}

const connections = ({ database }: Composition): GaugeSpec => ({
  name: 'yichuang_database_connections',
  help: 'Connections of requests to the database, and requests that wait for one',
  labels: ['state'],
  read: async () => {
    const { totalCount, idleCount, waitingCount } = database.pool
    return [
      { labels: { state: 'busy' }, value: totalCount - idleCount },
      { labels: { state: 'idle' }, value: idleCount },
      { labels: { state: 'waited-for' }, value: waitingCount },
    ]
  },
})

const disk = (dataDir: string): GaugeSpec => ({
  name: 'yichuang_disk_free_bytes',
  help: 'Free space where the data of the node lie',
  read: async () => {
    const { bavail, bsize } = await statfs(dataDir)
    return [{ value: bavail * bsize }]
  },
})

/** What of a node is read each time somebody collects its numbers. */
export const nodeGauges = (composition: Composition, dataDir: string): GaugeSpec[] => [
  deliveries(composition),
  deliveryLag(composition),
  jobs(composition),
  ...sealing(composition),
  connections(composition),
  disk(dataDir),
]
