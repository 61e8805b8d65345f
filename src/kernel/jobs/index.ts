export { enqueue, type Job, type JobDefinition, type JobWork, job, jobDefinition } from './job.ts'
export { writeJobs } from './queue.store.ts'
export { type QueueState, readQueueState } from './queue-state.store.ts'
export { migrateQueue, type RunningWorker, startWorker, taskListOf, type WorkerOptions } from './worker.ts'
