// Which language a text is in. Letters alone mislead on a sentence of names, so small words are asked first.

/** ISO 639-1 code of the language; "und" when the text is too short to tell. */
export async function detectLanguage(text: string): Promise<string> {
  const sample = sampleText(text)
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? []
  if (words.length === 0) return UNKNOWN
  if (!isMostlyLatin(sample)) return guessByLetters(sample)
  const counts = FUNCTION_WORDS.map(({ language, words: list }) => ({ language, hits: countHits(words, list) }))
  const [best, second] = [...counts].sort((a, b) => b.hits - a.hits)
  const english = counts.find((count) => count.language === 'en')?.hits ?? 0
  if (english > 0 && english >= (best?.hits ?? 0)) return 'en'
  if (best !== undefined && best.hits >= 2 && best.hits > (second?.hits ?? 0)) return best.language
  return (best?.hits ?? 0) === 0 && words.length < MANY_WORDS ? judgeFew(words) : guessByLetters(sample)
}

/** Loaded when it is first asked, which few English texts need: its tables take 35 MB of memory. */
async function guessByLetters(sample: string): Promise<string> {
  const { detect } = await import('tinyld')
  return detect(sample) || UNKNOWN
}

const UNKNOWN = 'und'
const SAMPLE_LETTERS = 20_000
const MANY_WORDS = 40
const FEW_WORDS = 3

/** The start of a text and, of a long one, a piece of its middle. */
function sampleText(text: string): string {
  const half = SAMPLE_LETTERS / 2
  if (text.length <= SAMPLE_LETTERS) return text
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, half)} ${text.slice(middle, middle + half)}`
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin > letters * 0.6
}

function countHits(words: readonly string[], list: ReadonlySet<string>): number {
  return words.reduce((count, word) => (list.has(word.replace(/['’]s$/u, '')) ? count + 1 : count), 0)
}

/** A few words without any small one among them: "Police arrested Ivan Petrov." */
function judgeFew(words: readonly string[]): string {
  if (words.length < FEW_WORDS || words.some((word) => /[^a-z'’]/u.test(word))) return UNKNOWN
  return words.some((word) => ENGLISH_ENDING.test(word)) ? 'en' : UNKNOWN
}

const ENGLISH_ENDING = /(?:[a-z]{3}(?:ed|ing|tion|tions|ment|ments|ness|ship|ly|ists?|ight|ough|ers|ies)|[’']s)$/u

interface LanguageRow {
  readonly language: string
  readonly words: ReadonlySet<string>
}

const row = (language: string, words: string): LanguageRow => ({ language, words: new Set(words.split(' ')) })

// Frequent small words, those left out that English has too ("in", "on", "a" as such tell nothing between languages).
const FUNCTION_WORDS: readonly LanguageRow[] = [
  row('en', 'the of and to in is was were are be been has have had that this these those with for from on at by as his her its their he she they it who which will would could should not but after before between against into over about than said says two three more most new an or if when while where during against under until'),
  row('fr', 'le la les des du un une et est dans pour qui que sur avec par au aux ce cette ses il elle ont été pas plus son sa nous vous leur'),
  row('de', 'der die das und den dem des ein eine einer ist nicht mit von zu auf für im sich auch als wird wurde nach bei aus über sind hat haben werden am'),
  row('es', 'el la los las de del un una y en que es por con para su sus se al lo como más fue ha han pero este esta'),
  row('pt', 'o os as da do das dos um uma e em que é por com para na no nas nos se ao mais foi não como sua seu'),
  row('it', 'il lo la gli di del della dei delle un una e è in che per con non si da al alla nel nella sono ha anche come più'),
  row('nl', 'de het een en van is dat op te zijn met voor niet aan er om ook als bij door naar uit werd heeft worden maar'),
  row('pl', 'w i z na nie się do jest że to po przez od za dla jak oraz był była będzie ich jego'),
  row('cs', 'a v se na je že z do to s o za jeho které který byl bylo podle také pro'),
  row('tr', 've bir bu için ile da de olarak olan çok daha sonra gibi kadar ancak göre ise ama değil'),
  row('ro', 'și în de la cu pe nu este o un care din pentru mai că au fost prin sau lui'),
  row('sv', 'och att det som en på är av för med den till inte om ett har från var vid men'),
  row('da', 'og at det som en på er af for med den til ikke om et har fra var ved men der'),
  row('fi', 'ja on ei se että oli hän myös mutta kun ovat joka kuin sen olla'),
  row('hu', 'a az és hogy nem is egy van volt meg csak de ez már még el'),
  row('id', 'yang dan di ke dari untuk dengan pada ini itu tidak adalah dalam akan telah oleh juga para'),
  row('uz', 'va bilan uchun bu bir ham esa edi deb bo keyin haqida tomonidan kerak emas qilish'),
  row('az', 'və bir bu üçün ilə da də olan ki daha sonra edib olub görə'),
  row('tk', 'we bilen üçin bu bir hem diýip boldy barada soň eden'),
  row('sq', 'në dhe të e i për me nga që është një si ka më'),
  row('hr', 'i u je na se da su za od s iz koji koja kao što biti bio'),
]
