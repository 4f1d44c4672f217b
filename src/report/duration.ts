/** A duration for people: `3.2 s`, `45 s`, `12m 05s`, `1h 02m`. */
export function formatDuration(durationSeconds: number): string {
  const seconds = Math.max(0, durationSeconds)
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${twoDigits(whole % 60)}s`
  const minutes = Math.round(whole / 60)
  return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
