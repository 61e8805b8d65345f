/** Whoever signs what the platform issues. */
export interface Signer {
  /** Certificates in DER: the signer's own first, then those that issued it. */
  readonly chain: readonly Buffer[]
  /**
   * The signature over the SHA-256 of these bytes: RSA PKCS #1 v1.5 or ECDSA in DER, by the key of the certificate.
   * @throws SignerFailure
   */
  sign(data: Buffer): Promise<Buffer>
}

/** Nothing was signed. The message is a name for the log, never a value. */
export class SignerFailure extends Error {
  override readonly name = 'SignerFailure'
}
