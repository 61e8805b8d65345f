import { createPrivateKey, createPublicKey, sign, X509Certificate } from 'node:crypto'
import { type Signer, SignerFailure } from './signer.ts'

const BLOCK = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g

const blocksOf = (pem: string, label: string): string[] =>
  [...pem.matchAll(BLOCK)].filter(([, name]) => name?.endsWith(label)).map(([text]) => text)

/** The certificates of a PEM text, in DER, in their order. */
export const certificatesOf = (pem: string): Buffer[] =>
  blocksOf(pem, 'CERTIFICATE').map((text) => new X509Certificate(text).raw)

/**
 * Signs with a key in memory.
 * @param pem the private key and its certificates, the signer's own first
 * @throws SignerFailure where there is no key, no certificate, or the two do not belong together
 */
export function localSigner(pem: string): Signer {
  const [keyText] = blocksOf(pem, 'PRIVATE KEY')
  const chain = certificatesOf(pem)
  const [own] = chain
  if (keyText === undefined || !own) throw new SignerFailure('signer-file-incomplete')
  const key = createPrivateKey(keyText)
  const ofKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const ofCertificate = new X509Certificate(own).publicKey.export({ type: 'spki', format: 'der' })
  if (!ofKey.equals(ofCertificate)) throw new SignerFailure('signer-key-of-another-certificate')
  return { chain, sign: async (data) => sign('sha256', data, key) }
}
