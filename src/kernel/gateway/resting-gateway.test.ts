import { expect, it } from 'vitest'
import { GatewayFailure } from './gateway.ts'
import { restingGateway } from './resting-gateway.ts'

const message = { id: 'm', to: '13800000000', text: 'x' }

/** A gateway whose failure can be set, with a clock that is set by hand. */
function trial() {
  const state = { now: 0, tries: 0, failure: undefined as GatewayFailure | undefined }
  const inner = {
    send: async () => {
      state.tries++
      if (state.failure) throw state.failure
    },
  }
  const gateway = restingGateway(inner, { after: 3, restMs: 1000, clock: () => state.now })
  const send = () =>
    gateway.send(message).then(
      () => 'taken',
      (error: GatewayFailure) => error.message,
    )
  return { state, send }
}

it('is left in peace after three failures, then one message tries whether it is back', async () => {
  const { state, send } = trial()
  state.failure = new GatewayFailure('sms-http-503', false)
  for (let n = 0; n < 3; n++) expect(await send()).toBe('sms-http-503')
  expect(await send()).toBe('gateway-resting')
  expect(state.tries).toBe(3)
  state.now = 1000
  expect(await Promise.all([send(), send()])).toEqual(['sms-http-503', 'gateway-resting'])
  state.now = 2000
  state.failure = undefined
  expect(await send()).toBe('taken')
  expect(await send()).toBe('taken')
})

it('is not blamed for a message that it refuses for good', async () => {
  const { state, send } = trial()
  state.failure = new GatewayFailure('sms-http-400', true)
  for (let n = 0; n < 5; n++) expect(await send()).toBe('sms-http-400')
})
