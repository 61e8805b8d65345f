import type { ModuleDefinition } from '#kernel/platform'
import { messageContract } from './message.contract.ts'
import { messageRoutes } from './message.http.ts'
import './kept-texts.ts'
import './message.exports.ts'
import './message.permissions.ts'
import { messageSubscribers } from './message.subscribers.ts'
import './own-source.ts'
import { sendTextJob } from './send-text.ts'
import './waiting-work.ts'

export const messageModule: ModuleDefinition = {
  name: 'message',
  tier: 'business',
  uses: ['org', 'identity', 'privacy', 'realname', 'casework', 'approval', 'complaint'],
  folder: import.meta.dirname,
  contract: messageContract,
  routes: messageRoutes,
  subscribers: messageSubscribers,
  jobs: [sendTextJob],
}
