import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { runUrls } from '../src/apps/database.ts'
import { TEST_PASSWORDS } from './database.ts'
import type { ResealOrder } from './reseal-process.ts'
import type { World } from './world.ts'

/** Starts a process that brings the values of a world to its current key, little by little. */
export async function startResealing({ adminUrl, dataDir, now }: World): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'reseal-process.ts'), { serialization: 'advanced' })
  const order: ResealOrder = { urls: runUrls(adminUrl, TEST_PASSWORDS), dataDir, now: now() }
  child.send(order)
  await once(child, 'message')
  return child
}

/** Address of a world's database as the running application enters it. */
export const appUrl = ({ adminUrl }: World): string => runUrls(adminUrl, TEST_PASSWORDS).app
