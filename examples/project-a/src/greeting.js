/** What project-b prints. */
export function greeting(name) {
  return `Hello, ${name.trim() || 'world'}!`
}
