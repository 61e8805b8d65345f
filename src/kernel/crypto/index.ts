export { DamagedKey } from './damaged-key.ts'
export { blindIndex, keyIdOf, openField, SealedValueError, sealField } from './field.ts'
export { type KeyCopy, lastCopy, recordCopy } from './key-copies.ts'
export {
  addMasterKey,
  KeyConflict,
  type KeyHome,
  keyPlace,
  missingKeys,
  putKeys,
  readKeys,
} from './key-files.ts'
export { fingerprintOf, type KeySet, keyText, masterIds, readKeyText } from './key-set.ts'
export { type Keyring, keyringOf, openKeyring } from './keyring.ts'
export { maskIdNumber, maskMail, maskName, maskPhone } from './mask.ts'
export { openWithPassphrase, sealWithPassphrase } from './passphrase.ts'
export { absentPasswordHash, hashPassword, verifyPassword } from './password.ts'
export { type SealedColumn, type SealPlace, sealedColumn, sealedColumns } from './sealed-column.ts'
