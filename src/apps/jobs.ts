import { removeDestroyedJob } from '#kernel/files'
import type { Job } from '#kernel/jobs'
import { sendNoticeJob } from '#kernel/notice'
import { MODULES } from './modules.ts'

/** Every job: those of the kernel, then those of the modules. */
export const JOBS: readonly Job[] = [
  removeDestroyedJob,
  sendNoticeJob,
  ...MODULES.flatMap((module) => module.jobs ?? []),
]
