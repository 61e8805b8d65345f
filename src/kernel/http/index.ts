export type { Check, ResolveSession, ServerOptions } from './options.ts'
export { createServer } from './server.ts'
