import { expect, it } from 'vitest'
import { clientIpOf } from '../../src/http/client-ip.ts'

const headers = new Headers({ 'X-Forwarded-For': '6.6.6.6, 203.0.113.9', 'CF-Connecting-IP': '198.51.100.4' })

it('reads the address of the client from where the operator says, and believes nobody else', () => {
  expect(clientIpOf('socket', headers, '192.0.2.1')).toBe('192.0.2.1')
  expect(clientIpOf('proxy', headers, '127.0.0.1')).toBe('203.0.113.9')
  expect(clientIpOf('cloudflare', headers, null)).toBe('198.51.100.4')
})

it('knows no address where the header is missing', () => {
  expect(clientIpOf('proxy', new Headers(), '127.0.0.1')).toBeNull()
  expect(clientIpOf('proxy', new Headers({ 'X-Forwarded-For': ' ' }), '127.0.0.1')).toBeNull()
  expect(clientIpOf('cloudflare', new Headers(), null)).toBeNull()
})
