// The files in what was dropped: folders are walked, hidden files left out.

/** Read at once, while the event lasts: the browser forgets its items afterwards. */
export function readDropped({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null)
  if (entries.length === 0) return Promise.resolve([...files])
  return Promise.all(entries.map((entry) => walk(entry))).then((found) => found.flat())
}

async function walk(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) return [await readFile(entry)]
  if (!isFolder(entry)) return []
  const found: File[] = []
  for (const child of await readAll(entry.createReader())) found.push(...(await walk(child)))
  return found
}

/** With its path inside what was dropped, so that two files of one name stay apart. */
async function readFile(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((done, fail) => entry.file(done, fail))
  const path = entry.fullPath.replace(/^\//, '')
  return path === file.name ? file : new File([file], path, { type: file.type })
}

/** A folder gives its entries a hundred at a time, until it gives none. */
async function readAll(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return all.sort((one, other) => (one.name < other.name ? -1 : 1))
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
