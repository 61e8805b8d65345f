export { type QrMatrix, qrMatrix } from './qr-matrix.ts'
export { type QrPath, qrPath } from './qr-path.ts'
