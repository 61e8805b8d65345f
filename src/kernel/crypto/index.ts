export { blindIndex, openField, sealField } from './field.ts'
export { type Keyring, keyringOf, openKeyring } from './keyring.ts'
export { maskIdNumber, maskName, maskPhone } from './mask.ts'
export { absentPasswordHash, hashPassword, verifyPassword } from './password.ts'
