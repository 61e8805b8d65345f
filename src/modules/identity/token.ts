import { createHash } from 'node:crypto'

/** Digest under which a session token is kept: SM3. The token itself carries 256 random bits. */
export const digestOf = (token: string): string => createHash('sm3').update(token).digest('base64url')
