export { type PdfSignature, readSignature } from './read-signature.ts'
export { type SignatureField, type SignatureWords, signPdf } from './sign-pdf.ts'
