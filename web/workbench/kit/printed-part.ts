/** Class of the body while a part of the page is on the screen that is printed alone (`.printed`). */
const CLASS = 'prints-part'

/** Has the browser print such a part alone, by its own command too. */
export function watchPrinting(): void {
  addEventListener('beforeprint', () => {
    document.body.classList.toggle(CLASS, document.querySelector('.printed') !== null)
  })
}
