/** Frame that holds what is printed; the next print takes its place. */
const FRAME = 'print-frame'

/** Opens the printer's dialogue on a file. */
export function printFile(address: string): void {
  document.getElementById(FRAME)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME
  frame.className = 'print-frame'
  frame.title = FRAME
  frame.addEventListener('load', () => frame.contentWindow?.print())
  frame.src = address
  document.body.append(frame)
}
