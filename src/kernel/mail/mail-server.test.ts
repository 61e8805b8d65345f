import { expect, test } from 'vitest'
import { isMailServer, mailServerOf } from './mail-server.ts'

test.each([
  ['smtps://mail.example.gov.cn', { host: 'mail.example.gov.cn', port: 465, security: 'tls' }],
  ['smtp://mail.example.gov.cn', { host: 'mail.example.gov.cn', port: 587, security: 'starttls' }],
  ['smtp://mail.example.gov.cn:25/', { host: 'mail.example.gov.cn', port: 25, security: 'starttls' }],
  ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, security: 'plain' }],
  ['smtp://[::1]:25', { host: '::1', port: 25, security: 'plain' }],
  ['smtp://localhost', { host: 'localhost', port: 587, security: 'plain' }],
  ['smtps://localhost', { host: 'localhost', port: 465, security: 'tls' }],
  ['smtp://127.0.0.1.example.com', { host: '127.0.0.1.example.com', port: 587, security: 'starttls' }],
])('%s', (text, server) => {
  expect(isMailServer(text)).toBe(true)
  expect(mailServerOf(text)).toEqual(server)
})

test('user and password may hold what an address cannot', () => {
  expect(mailServerOf('smtps://zw%40example.cn:p%3A%2Fss@mail.example.cn').user).toEqual({
    name: 'zw@example.cn',
    password: 'p:/ss',
  })
})

test.each([
  '',
  'mail.example.cn',
  'http://mail.example.cn',
  'smtp://',
  'smtp://host/path',
  'smtp://host?tls=no',
])('%s is no address of a mail server', (text) => {
  expect(isMailServer(text)).toBe(false)
})
