// What stands on a page and is not its text, as rows. A row takes a whole block, never a part of one, and only a short one:
// a paragraph of running prose is never furniture, whatever words it uses.

import type { Block } from './blocks.ts'

export interface FurnitureRow {
  readonly what: string
  /** Tried on the block's whole text. */
  readonly pattern: RegExp
  readonly sample: string
  readonly reason: string
  /** Most words that a block may have for this row; 12 unless said. */
  readonly words?: number
  /** 'end': only in the run of furniture that closes a text. 'about': only below a row that opens such a run. */
  readonly where?: 'end' | 'about'
  /** What follows belongs to it: 'list', the short lines below; 'rest', all to the end where nothing
   * there is prose; 'others', all to the end, prose or not, where that is the smaller part of the text. */
  readonly opens?: 'list' | 'rest' | 'others'
}

const DEFAULT_WORDS = 12
const MAX_LENGTH = 2000

export const FURNITURE: readonly FurnitureRow[] = [
  // counters and stamps
  { what: 'counter', pattern: /^(?:read|viewed|seen|shared|downloaded)\s+[\d.,]+\s+times\.?$/iu, sample: 'Read 2647 times', reason: 'says how often, not what', opens: 'rest' },
  { what: 'counter', pattern: /^[\d.,]+\s*[kKmM]?\s+(?:views?|reads?|shares?|likes?|hits|followers?|просмотр\p{L}*)$/u, sample: '1,204 views', reason: 'says how often, not what' },
  { what: 'counter', pattern: /^(?:views?|hits|reads?|shares?|просмотров)\s*:\s*[\d.,]+$/iu, sample: 'Hits: 318', reason: 'says how often, not what' },
  { what: 'reading time', pattern: /^(?:(?:estimated )?reading time\s*:?\s*)?\d+\s*[- ]?min(?:ute)?s?(?:\s+read)?\.?$/iu, sample: '4 min read', reason: 'about the page' },
  { what: 'reading time', pattern: /^(?:estimated )?reading time\s*:.{0,30}$/iu, sample: 'Reading time: about 4 minutes', reason: 'about the page' },
  { what: 'archive field', pattern: /^(?:LENGTH|LOAD-DATE|LANGUAGE|SECTION|DOCUMENT-TYPE|PUBLICATION-TYPE)\s*:\s*.+$/u, sample: 'LOAD-DATE: May 15, 2005', reason: 'fields of news archives' },
  { what: 'update stamp', pattern: /^(?:last\s+)?(?:updated|modified|edited)\s*(?:on|at|:)?\s*:?\s*(?:\p{L}+,?\s+)?(?:\p{L}+\.?\s+)?\d(?:[\d\p{L}\s,:/+()-]|\.(?=\d))*$/iu, sample: 'Last updated: 3 June 2005 at 14:02 GMT', reason: 'when the page changed' },
  { what: 'posted by', pattern: /^(?:posted|written|submitted|published|added|uploaded) by:? \S+(?:\s(?:on|at|in|\|)\s.*)?$/iu, sample: 'Posted by admin on May 14, 2005', reason: 'the name of an account' },
  { what: 'page number', pattern: /^(?:page|p\.)\s*\d+(?:\s*(?:of|\/)\s*\d+)?$/iu, sample: 'Page 3 of 12', reason: 'about the page' },
  { what: 'contents line', pattern: /(?:\.\s?){4,}\s*\d+$/u, sample: 'Recommendations ........ 14', reason: 'a line of a table of contents', words: 40 },
  { what: 'rule', pattern: /^[\s*_=~#•·.–—-]{3,}$/u, sample: '* * *', reason: 'a line drawn with characters', words: 40 },

  // share, print, menus
  { what: 'share buttons', pattern: /^(?:please\s+)?share(?:\s+(?:(?:this|on|via)\b.*|with friends|article|story|page|post))?[:!.]?$/iu, sample: 'Share this article', reason: 'a button' },
  { what: 'share buttons', pattern: /^(?:(?:facebook|twitter|tweet|x|telegram|whatsapp|linkedin|reddit|pinterest|instagram|youtube|vkontakte|vk|ok|tumblr|viber|email|e-mail|print|copy link|rss|pocket|like|pin it|google\+|digg|del\.icio\.us|delicious|stumbleupon|threads|mastodon|bluesky)(?:[\s,|/·•]+|$))+$/iu, sample: 'Facebook Twitter Email', reason: 'buttons' },
  { what: 'print button', pattern: /^(?:print(?:er[- ]friendly)?(?:\s+(?:this|version|page|article|friendly))*|send (?:this )?(?:to a friend|by e-?mail)|e-?mail this(?: \w+)?|save as pdf|download (?:the )?(?:pdf|full report|report)|version imprimable)$/iu, sample: 'Printer-friendly version', reason: 'a button' },
  { what: 'follow us', pattern: /^follow\s+(?:us|me|@?\w+)(?:\s+(?:on|at)\b.*)?[:.!]?$/iu, sample: 'Follow us on Twitter', reason: 'a button' },
  { what: 'follow us', pattern: /^(?:like|find|join)\s+us\s+on\s+\w+.*$/iu, sample: 'Like us on Facebook!', reason: 'a button' },
  { what: 'navigation', pattern: /^(?:skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation)|back to (?:top|home|news|list)|go to top|return to (?:top|index)|toggle navigation|main menu|menu|search|search\.{3}|site map|sitemap|home ?page|accessibility links|close|open menu|show more|load more|see all|view all|more)$/iu, sample: 'Skip to main content', reason: 'a link or button' },
  { what: 'navigation', pattern: /^(?:next|previous|older|newer)(?:\s+(?:article|story|post|page|entry|issue)s?)?(?:\s*[:»›→>].*)?$/iu, sample: 'Next article »', reason: 'a link' },
  { what: 'navigation', pattern: /^(?:[«‹←<]+\s*(?:previous|prev|back|older|назад)\b.{0,60}|(?:next|more|older|newer|continue|see|view|read)\b.{0,60}[»›→>]+)$/iu, sample: '« Previous', reason: 'an arrow marks a link' },
  { what: 'sign in', pattern: /^(?:log ?in|sign ?in|register|log ?out|my account|create (?:an )?account|subscribe|subscribe now|donate|donate now|support us|contact(?: us)?|about(?: us)?|advertise(?: with us)?|terms (?:of use|of service|and conditions)|privacy(?: policy)?|cookies?(?: policy)?|disclaimer|faq|careers|feedback)$/iu, sample: 'Privacy policy', reason: 'a menu entry' },
  { what: 'breadcrumbs', pattern: /^(?:you are here\s*:?.*|home\s*(?:[>»›/|]|::).*)$/iu, sample: 'Home > News > Central Asia', reason: 'the way to the page' },
  { what: 'menu', pattern: /^(?:[^|›»•·]{1,28}\s*[|›»•·]\s*){3,}[^|›»•·.]{0,28}$/u, sample: 'Home | News | Reports | About us', reason: 'links in a row', words: 30 },
  { what: 'language switch', pattern: /^(?:(?:english|русский|français|deutsch|español|o[‘’']?zbek(?:cha)?|ўзбек(?:ча)?|қазақша|кыргызча|тоҷикӣ|en|ru|fr|de|es|uz|kz)(?:[\s|/·]+|$)){2,}$/iu, sample: 'English | Русский', reason: 'links to other languages' },
  { what: 'tags', pattern: /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|labels|posted in|regions?|countries|метки|теги)\s*:.*$/iu, sample: 'Tags: Uzbekistan, human rights', reason: 'links to other pages', words: 40 },
  { what: 'advertisement', pattern: /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|реклама|ad)\s*:?$/iu, sample: 'Advertisement', reason: 'not the text' },
  { what: 'advertisement', pattern: /^(?:story|article) continues (?:below|after) (?:the )?ad(?:vertisement)?\.?$/iu, sample: 'Story continues below advertisement', reason: 'not the text' },
  { what: 'comment count', pattern: /^(?:no |\d+ )?comments?(?:\s*\(\d+\)|\s*:\s*\d+)?$/iu, sample: 'Comments (3)', reason: 'about the page' },

  // pictures
  { what: 'screenshot name', pattern: /^screen ?shot\s+\d{4}-\d\d-\d\d.*$/iu, sample: 'Screen Shot 2021-02-03 at 10.11.12 AM', reason: 'a picture’s file name', words: 30 },
  { what: 'picture file', pattern: /^[\w() -]+\.(?:jpe?g|png|gif|webp|svg|tiff?)$/iu, sample: 'IMG_2041.jpg', reason: 'a picture’s file name' },
  { what: 'picture credit', pattern: /^[([]?(?:photo(?:graph)?|image|picture|illustration|фото)(?:\s+(?:credit|by|courtesy(?: of)?|source))?\s*[:©/].{0,80}$/iu, sample: 'Photo credit: Example Agency', reason: 'whose picture it is' },
  { what: 'picture button', pattern: /^(?:click (?:here )?to (?:enlarge|zoom)|enlarge (?:this )?(?:image|photo)|view (?:gallery|larger|full size)|image(?: \d+)?(?: of \d+)?|hide caption|toggle caption|play video|watch video|listen)$/iu, sample: 'Click to enlarge', reason: 'a button' },

  // links to other texts
  { what: 'other texts', pattern: /^(?:visit also|see also|read also|also read|read next|read more(?: on| about)?.{0,60}|more on this(?: story| topic)?|more (?:from|about|on|in) .{1,60}|related(?: (?:articles?|stories|posts?|content|links?|topics?|news|items|reading|publications?|coverage|documents?))?|similar (?:articles?|posts?)|you (?:may|might) also (?:like|be interested in)|recommended(?: for you| reading)?|don[’']t miss|other (?:news|articles?|stories)|читайте также|по теме|lire aussi)\s*:?$/iu, sample: 'Related articles', reason: 'links to other texts', opens: 'list' },
  { what: 'other texts', pattern: /^(?:most (?:read|popular|viewed|shared|commented|recent)(?: (?:articles?|stories|posts?|news))?|latest(?: (?:news|articles?|stories|posts?|issues?|headlines|from .{1,40}))?|recent (?:posts?|articles?|comments|issues?|news)|trending(?: now)?|top (?:stories|news|headlines)|popular(?: (?:posts?|articles?|stories))?|editor[’']?s[’']? (?:picks?|choice)|headlines|breaking news|in this (?:section|issue)|archives?|back issues|blogroll|links|useful links|partners|our partners|categories)\s*:?$/iu, sample: 'Most popular stories', reason: 'links to other texts', opens: 'rest' },
  { what: 'publication list', pattern: /^(?:(?:staff|recent|latest|our|new|other|selected|featured)\s+publications?|publications?|recent books|new books|reports and publications)\s*:?$/iu, sample: 'Staff Publications', reason: 'a list of other texts', opens: 'rest' },
  { what: 'teaser', pattern: /^(?:read (?:more|the (?:full|rest|whole).{0,30})|continue reading|full (?:story|text|article)|learn more|click here.{0,60}|more details|подробнее)\s*(?:\.{3}|…|[»›→>]+)?$/iu, sample: 'Continue reading…', reason: 'a link' },
  { what: 'inserted link', pattern: /^(?:read (?:more|also|next|further)|see also|also read|related|watch|listen|more|читайте также)\s*[:|].{3,160}$/iu, sample: 'READ MORE: Talks on water resume in the valley', reason: 'a link put between paragraphs', words: 25 },

  // sign-ups, notices
  { what: 'newsletter', pattern: /^(?:our |the |free |daily |weekly |e-?mail )*newsletters?(?: sign[- ]?up)?$/iu, sample: 'Newsletter', reason: 'a form', opens: 'rest' },
  { what: 'newsletter', pattern: /^(?:sign up|subscribe|register|join)\b.{0,60}\b(?:newsletters?|news|updates?|e-?mails?|alerts?|bulletins?|mailing list|inbox|articles|feed|rss|podcast|channel|telegram)\b.*$/iu, sample: 'Sign up for our weekly newsletter', reason: 'a form', words: 40 },
  { what: 'newsletter', pattern: /^(?:get|receive|want)\b.{0,80}\b(?:in|to|into) your (?:inbox|e-?mail|mailbox)\b.*$/iu, sample: 'Get the best of our reporting in your inbox', reason: 'a form', words: 40 },
  { what: 'newsletter', pattern: /^(?:(?:enter )?your e-?mail(?: address)?|e-?mail address|your name|thank you for subscribing.*|unsubscribe(?: at any time)?\.?|submit|go|ok)\s*[*:]?$/iu, sample: 'Enter your email address', reason: 'a form' },
  { what: 'cookie notice', pattern: /^(?:we|this (?:web)?site|our (?:web)?sites?|the site)\s+(?:and our partners\s+)?uses?\s+cookies\b.*$/iu, sample: 'We use cookies to improve your experience on our site.', reason: 'a notice of the site', words: 90 },
  { what: 'cookie notice', pattern: /^by (?:continuing to (?:use|browse)|using|clicking)\b.{0,80}\b(?:you (?:agree|accept|consent)|cookies)\b.*$/iu, sample: 'By continuing to use this site you agree to our policy.', reason: 'a notice of the site', words: 60 },
  { what: 'cookie notice', pattern: /^(?:accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences|settings)|cookie settings|i agree|got it|decline|more information)\.?$/iu, sample: 'Accept all cookies', reason: 'a button' },
  { what: 'script notice', pattern: /^(?:please )?(?:enable javascript|javascript (?:is|must be)|your browser (?:does not|doesn[’']t)|this (?:video|content|page) (?:is not available|requires)).*$/iu, sample: 'Your browser does not support the audio element.', reason: 'a notice of the browser', words: 40 },
  { what: 'spam trap', pattern: /^this e-?mail address is being protected from spambots\..*$/iu, sample: 'This email address is being protected from spambots. You need JavaScript enabled to view it.', reason: 'a notice of the site', words: 25 },

  // what closes a text
  { what: 'comments', pattern: /^(?:leave a (?:reply|comment)|post a (?:reply|comment)|add (?:a |your )?comment|write a comment|join the (?:conversation|discussion)|(?:\d+|one) (?:thoughts?|responses?|repl(?:y|ies)) (?:on|to) [“"‘'].*|reader comments|(?:your )?comments policy|комментарии)\s*:?$/iu, sample: 'Leave a reply', reason: 'what others wrote', words: 30, opens: 'others' },
  { what: 'copyright', pattern: /^.{0,40}(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}|by\b)).*$/iu, sample: '© 2005 Example Institute. All rights reserved.', reason: 'says whose text it is', words: 60, where: 'end', opens: 'rest' },
  { what: 'copyright', pattern: /\ball rights reserved\b/iu, sample: 'Example Institute, all rights reserved', reason: 'says whose text it is', words: 60, where: 'end', opens: 'rest' },
  { what: 'reprint notice', pattern: /^(?:(?:re)?printed|reproduced|republished|posted|used)\b.{0,80}\b(?:permission|licen[cs]e)\b.*$/iu, sample: 'Reprinted with permission of the Example Review.', reason: 'says whose text it is', words: 60, where: 'end' },
  { what: 'reprint notice', pattern: /^(?:this|the) (?:article|piece|report|story|text|material|publication|commentary)\b.{0,60}\b(?:may (?:not )?be (?:re)?(?:printed|produced|published|used|distributed)|was (?:originally|first) published|(?:is|was) (?:re)?published (?:with|under|in partnership))\b.*$/iu, sample: 'This article was originally published in the Example Review.', reason: 'says whose text it is', words: 60, where: 'end' },
  { what: 'disclaimer', pattern: /\b(?:views?|opinions?|findings)\b.{0,120}\b(?:expressed|contained|are those of|are (?:his|her|their) own)\b.{0,160}\b(?:not (?:necessarily )?(?:reflect|represent)|author[’']?s?(?: alone)?|own|official)\b/iu, sample: 'The views expressed here are those of the author and do not reflect the policy of the institute.', reason: 'about the text', words: 80, where: 'end' },
  { what: 'contact', pattern: /^for (?:more|further|additional) (?:information|details|coverage|reporting|media inquiries|inquiries)\b.*$/iu, sample: 'For more information, please contact the press office.', reason: 'about the sender', words: 80, where: 'end' },
  { what: 'contact', pattern: /^(?:tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|contact|press contact|media contact)\s*[:.].*$/iu, sample: 'Tel: +00 000 0000', reason: 'about the sender', words: 30, where: 'end' },
  { what: 'contact', pattern: /^(?:\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+)$/iu, sample: 'www.example.org', reason: 'an address alone', where: 'end' },
  { what: 'end mark', pattern: /^(?:-+\s*)?(?:ends?|###|#+|-30-|30|the end|конец)(?:\s*-+)?$/iu, sample: '-ENDS-', reason: 'marks the end of a release', where: 'end' },
  { what: 'about the publisher', pattern: /^about (?:us|the (?:publication|journal|magazine|organi[sz]ation|institute|project|site|editors?)|this (?:publication|report|site|project))\s*:?$/iu, sample: 'About the publication', reason: 'about the sender', opens: 'rest' },
  { what: 'about the publisher', pattern: /\b(?:is|are) an? (?:[\p{L}-]+,? (?:and )?){0,5}(?:publication|magazine|newspaper|newsletter|journal|news (?:agency|service|site|outlet|organi[sz]ation|website)|website|think[- ]tank|research (?:cent(?:er|re)|institut\w+)|policy cent(?:er|re)|(?:non-?profit|non-?governmental|charity|charitable|independent) organi[sz]ation)\b/iu, sample: 'The Example Monitor is a biweekly publication of the Example Institute.', reason: 'about the sender', words: 150, where: 'about' },
]

/** The row that takes this block, or null. Rows with `where` take it only when `where` is asked for. */
export function findFurniture(block: Block, where: readonly ('end' | 'about')[] = []): FurnitureRow | null {
  return FURNITURE.find((row) => (row.where === undefined || where.includes(row.where)) && matches(row, block)) ?? null
}

function matches(row: FurnitureRow, block: Block): boolean {
  return block.text.length <= MAX_LENGTH && block.words <= (row.words ?? DEFAULT_WORDS) && row.pattern.test(block.text)
}
