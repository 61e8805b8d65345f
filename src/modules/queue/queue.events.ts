import { Type } from 'typebox'
import { Fields, Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

const told = { ticketId: Id, label: Type.String(), counterId: Id }

export const ticketCalled = event('queue.ticket-called@1', Fields(told))
export const ticketEnded = event('queue.ticket-ended@1', Fields({ ...told, how: OneOf('done', 'missed') }))
