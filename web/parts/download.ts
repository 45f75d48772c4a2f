// Hands a file to the browser, which saves it.

export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read it only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
