import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

/** Numbers the objects of a file that is being written, and remembers where each begins. */
export interface ObjectWriter {
  /** A number for an object that is written later. */
  reserve(): number
  /** The bytes of an object; they must be sent in the order in which they are made. */
  write(n: number, body: string | PDFObject): Uint8Array
  /** Bytes that are no object: head and tail of the file. */
  raw(text: string): Uint8Array
  /** Table of cross-references and trailer. */
  close(root: number): Uint8Array
}

function bytesOf(body: PDFObject): Uint8Array {
  const bytes = new Uint8Array(body.sizeInBytes())
  body.copyBytesInto(bytes, 0)
  return bytes
}

/** Writes objects one behind the other, as PDF 1.7 with a classic table of cross-references. */
export function objectWriter(): ObjectWriter {
  const offsets: number[] = [0]
  let at = 0
  const sent = (bytes: Uint8Array): Uint8Array => {
    at += bytes.length
    return bytes
  }
  const raw = (text: string) => sent(Buffer.from(text, 'latin1'))
  return {
    raw,
    reserve: () => offsets.push(-1) - 1,
    write(n, body) {
      offsets[n] = at
      const inner = typeof body === 'string' ? Buffer.from(body, 'latin1') : bytesOf(body)
      return sent(Buffer.concat([Buffer.from(`${n} 0 obj\n`), inner, Buffer.from('\nendobj\n')]))
    },
    close(root) {
      const start = at
      const lines = offsets.map((offset, n) =>
        n === 0 || offset < 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
      )
      return raw(
        `xref\n0 ${offsets.length}\n${lines.join('')}trailer\n<< /Size ${offsets.length} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      )
    },
  }
}

/** A copy of an object in which every reference is another one. */
export function withRefs(object: PDFObject, context: PDFContext, mapped: (ref: PDFRef) => PDFRef): PDFObject {
  if (object instanceof PDFRef) return mapped(object)
  if (object instanceof PDFRawStream)
    return PDFRawStream.of(dictWith(object.dict, context, mapped), object.contents)
  if (object instanceof PDFStream)
    return PDFRawStream.of(dictWith(object.dict, context, mapped), object.getContents())
  if (object instanceof PDFDict) return dictWith(object, context, mapped)
  if (!(object instanceof PDFArray)) return object
  const copy = PDFArray.withContext(context)
  for (const item of object.asArray()) copy.push(withRefs(item, context, mapped))
  return copy
}

/** A copy of a dictionary in which every reference is another one. */
export function dictWith(dict: PDFDict, context: PDFContext, mapped: (ref: PDFRef) => PDFRef): PDFDict {
  const copy = PDFDict.withContext(context)
  for (const [key, value] of dict.entries()) copy.set(key, withRefs(value, context, mapped))
  return copy
}
