import type { NodeCondition } from '#kernel/context'
import { VERSION } from './version.ts'

/** What a process knows of itself, before anything is looked at. */
export const thisProcess = (startedAt: Date): NodeCondition => ({
  startedAt,
  version: VERSION,
  memoryBytes: process.memoryUsage.rss(),
  figures: null,
  findings: [],
  faults: [],
})
