import { parentPort } from 'node:worker_threads'
import { perform, type Task } from './task.ts'

parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  parentPort?.postMessage({ id, done: perform(task) })
})
