/** A challenge as a key has signed it. */
export interface SignedChallenge {
  /** The text that was signed, in UTF-8. */
  readonly challenge: string
  /** As the key's own software gives it; what is in it only the authority's adapter knows. */
  readonly certificate: string
  readonly signature: string
}

/** Who signed: nobody's name, only what tells one certificate from another. */
export interface CertificateHolder {
  readonly fingerprint: string
}

/** The certificate authority of an installation: what it answers about signatures made with keys that it issued. */
export interface CertificateAuthority {
  /** Set where the installation has none: nothing is ever verified. */
  readonly absent?: true
  /**
   * Who signed a challenge; null where the signature does not hold, or the certificate is not the authority's, not
   * valid at the instant, or revoked.
   */
  verify(signed: SignedChallenge, at: Date): Promise<CertificateHolder | null>
}

/** Stands where an installation has no certificate authority. */
export const noCertificates: CertificateAuthority = { absent: true, verify: async () => null }
