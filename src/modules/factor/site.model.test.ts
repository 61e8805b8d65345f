import { expect, test } from 'vitest'
import { passkeySite } from './site.model.ts'

test.each([
  ['https://hall.suxian.example', { rpId: 'hall.suxian.example', origin: 'https://hall.suxian.example' }],
  ['https://a.example:8443', { rpId: 'a.example', origin: 'https://a.example:8443' }],
  ['http://127.0.0.1:8080', { rpId: 'localhost', origin: 'http://localhost:8080' }],
  ['http://[::1]:8080', { rpId: 'localhost', origin: 'http://localhost:8080' }],
  ['http://hall.suxian.example', null],
  ['https://10.1.2.3', null],
  ['https://[fd00::1]', null],
])('passkeys of %s', (publicUrl, site) => {
  expect(passkeySite(publicUrl)).toEqual(site)
})
