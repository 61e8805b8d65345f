import { expect, it } from 'vitest'
import { createLog, silentLog } from './index.ts'

it('writes nothing below its level, and nothing at all where it is silent', () => {
  const log = createLog('warn')
  expect([log.isLevelEnabled('warn'), log.isLevelEnabled('info'), silentLog.isLevelEnabled('fatal')]).toEqual(
    [true, false, false],
  )
})
