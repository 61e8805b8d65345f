import { contract } from '#kernel/contract'
import { deskContract } from './desk.contract.ts'
import { hallContract } from './hall.contract.ts'

export * from './realname.words.ts'

/** Endpoints of 实名等级: the citizen's side and the window's. */
export const realnameContract = contract('realname', { ...hallContract.endpoints, ...deskContract.endpoints })
