// Pieces that the patterns of the date table are made of.

const FULL_MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

export const MONTH = `(?:(?:${FULL_MONTHS}|${FULL_MONTHS.toUpperCase()})\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`
/** Months that are written out: an abbreviation alone ("Jan", "Mar") may be a name. */
export const WHOLE_MONTH = `(?:${FULL_MONTHS})`
/** Months whose names are hardly ever people's, so that a looser context will do. */
export const SAFE_MONTH = '(?:January|February|July|September|October|November|December)'
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
export const YEAR = '(?:1\\d{3}|20\\d{2})(?![\\p{L}\\d]|[,.]\\d)'
export const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)'
export const COUNT = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)'
export const UNIT = '(?:day|week|month|year|decade)'
export const PART = '(?:[Ee]arly|[Mm]id|[Ll]ate)'
export const TO = '(?:\\s?[-–—]\\s?| to | until | till | through )'
/** What must not stand before a day or a month: "1.12 May", "No-12 May". */
export const FRESH = '(?<![\\p{L}\\d.,:/$€£#-])'
/** What must not follow: "May 1,200", "May 12:30", "May-time". */
export const ENDED = '(?![\\p{L}\\d%]|[,.:/]\\d|-\\p{Ll})'

/** Nouns that are counted: a number before them is no year, "in 1998 cases". */
const COUNTED =
  'people|persons|men|women|children|civilians|refugees|soldiers|troops|prisoners|detainees|protesters|demonstrators|members|deaths|casualties|victims|cases|tons|tonnes|km|kilomet(?:er|re)s|met(?:er|re)s|miles|feet|dollars|euros|pounds|percent|times|hours|votes|seats|jobs|homes|houses|families|workers|students|delegates|employees|copies|pages|words|GMT'

/** A number like 1500 or 2000 is a year only where the phrase ends or goes on with a word of these. */
const PHRASE_ENDS =
  '(?=\\s*(?:$|[,.;:!?)\\]"”’]|[-–—] |(?:and|or|but|when|to|after|as|at|by|in|the|a|an|with|for|on|that|which|who|of|was|were|had|has|is|he|she|it|they|we|under|over|against|following|because|while|until|before|from|about|where|there|his|her|its|their)\\b))'

const LIKELY_YEAR = `(?:19|20)(?!00)\\d{2}(?![\\p{L}\\d%]|[,.]\\d|[-–/]\\d)(?!(?: \\p{Ll}+)? (?:${COUNTED})\\b)`
const UNLIKELY_YEAR = `(?:1[0-8]\\d{2}|(?:19|20)00)(?![\\p{L}\\d%]|[,.]\\d|[-–/]\\d)${PHRASE_ENDS}`

/** A year alone, after a preposition. */
export const LONE_YEAR = `(?:${LIKELY_YEAR}|${UNLIKELY_YEAR})`
/** A year before a noun ("the 2005 uprising"): more easily a count, so only the likely ones. */
export const NOUN_YEAR = `${LIKELY_YEAR}(?= \\p{L})`
