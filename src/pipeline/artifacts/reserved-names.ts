// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: also with any ending, and with superscript digits.
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?$/i

/** Whether Windows takes the name (one part of a path) for a device: `CON`, `nul.txt`, `COM1`. */
export function isWindowsDevice(part: string): boolean {
  return WINDOWS_DEVICE.test(part.replace(/[. ]+$/, ''))
}
