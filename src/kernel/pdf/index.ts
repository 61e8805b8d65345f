export { type JoinedPart, joinPdfs, type Placed } from './join-pdfs.ts'
export type { PdfFault } from './open-pdf.ts'
export { picturePdf } from './picture-pdf.ts'
