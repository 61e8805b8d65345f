export { type HttpSignerOptions, httpSigner } from './http-signer.ts'
export { certificatesOf, localSigner } from './local-signer.ts'
export type { Signer } from './signer.ts'
export { makeTestSigner } from './test-signer.ts'
