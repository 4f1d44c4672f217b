import { html } from './markup.ts'

/** The page's only script, for what is easier with one; its hash is in the page's policy. The page can be read without it. */
export const behavior = html`
(() => {
  const form = document.getElementById('filter')
  if (!form) return
  const { words, status, logs } = form.elements
  const shown = document.getElementById('shown')
  const rows = [...document.querySelectorAll('#jobs tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }))
  const apply = () => {
    const wanted = words.value.trim().toLowerCase()
    let count = 0
    for (const { row, text } of rows) {
      const fits = (wanted === '' || text.includes(wanted)) && (status.value === '' || row.dataset.status === status.value)
      row.hidden = !fits
      if (fits) count += 1
    }
    shown.textContent = count + ' of ' + rows.length + ' shown'
  }
  const clear = () => {
    form.reset()
    apply()
  }
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && form.contains(event.target)) clear()
    const isTyping = event.target.matches('input, select, textarea')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    words.focus()
  })
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1))
    if (!target || !target.hidden) return
    clear()
    target.scrollIntoView()
  })
  const fold = (open) => {
    for (const details of document.querySelectorAll('details')) details.open = open
  }
  let areOpen = true
  if (logs) logs.addEventListener('click', () => {
    areOpen = !areOpen
    fold(areOpen)
    logs.textContent = areOpen ? 'Fold all logs' : 'Open all logs'
  })
  addEventListener('beforeprint', () => fold(true))
})()
`
