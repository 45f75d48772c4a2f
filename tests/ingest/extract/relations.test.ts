// Sentences and the claims that they make. Names are examples; every construction stands for one that news uses.

import { describe, expect, it } from 'vitest'
import { claimLines, extract } from './extraction.ts'

/** [sentence, claims that it must make]. What else is found is not forbidden here; see `nothing` below. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // verbs, active and passive
  ['Police in Nairobi said little, but Kenyan authorities arrested Samuel Otieno on 3 May 2005.', ['Kenyan authorities DETAINED Samuel Otieno, 2005-05-03..2005-05-03']],
  ['Samuel Otieno was arrested in Nairobi on May 3.', ['Samuel Otieno DETAINED_IN Nairobi, 2005-05-03..2005-05-03']],
  ['Samuel Otieno was detained by Kenyan authorities.', ['Kenyan authorities DETAINED Samuel Otieno']],
  ['Kenya extradited Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya']],
  ['Samuel Otieno was handed over to Interpol by Kenyan authorities.', ['Samuel Otieno HANDED_OVER_TO Interpol, by Kenyan authorities']],
  ['Rwanda accused Uganda of arming rebels.', ['Rwanda ACCUSED Uganda']],
  ['The European Union imposed sanctions on Belarus.', ['European Union SANCTIONED Belarus']],
  ['Bogotá held talks with the FARC in Havana.', ['Colombia NEGOTIATED_WITH FARC, at Havana']],
  ['The summit was attended by Brazil, Chile and Peru.', []],
  ['Chile signed a treaty with Peru.', ['Chile AGREED_WITH Peru']],
  ['Human Rights Watch criticized Morocco on Friday.', ['Human Rights Watch CRITICIZED Morocco, 2005-08-19..2005-08-19']],
  ['Henry Dunant founded the Red Cross.', ['Henry Dunant FOUNDED International Committee of the Red Cross']],
  ['Norway joined NATO in 1949.', ['Norway MEMBER_OF NATO, 1949-01-01..1949-12-31']],
  ['Maria Quispe was born in Cusco.', ['Maria Quispe BORN_IN Cusco']],
  ['Maria Quispe graduated from Makerere University.', ['Maria Quispe STUDIED_AT Makerere University']],
  ['The Amani Foundation is based in Nairobi.', ['Amani Foundation BASED_IN Nairobi']],
  // participles and relative clauses
  ['Maria Quispe, a Peruvian journalist detained in Lima on July 1, was freed.', ['Maria Quispe CITIZEN_OF Peru', 'Maria Quispe DETAINED_IN Lima, 2005-07-01..2005-07-01']],
  ['The Amani Front, which operates in Chad, fired rockets.', ['Amani Front ACTIVE_IN Chad']],
  ['The union projected by Kwame Nkrumah failed.', []],
  // nouns
  ['Chad’s accusations against Sudan went on.', ['Chad ACCUSED Sudan']],
  ['Sudan rejected accusations by Chad.', []],
  ['The minister regretted the verbal attack on the Amani Foundation from President Maria Quispe.', ['Maria Quispe CRITICIZED Amani Foundation']],
  ['Cooperation between the European Union and Morocco grew.', ['European Union COOPERATES_WITH Morocco']],
  ['Russian support for Syria continued.', ['Russia SUPPORTED Syria']],
  ['The extradition of Samuel Otieno to Italy was delayed.', ['Samuel Otieno HANDED_OVER_TO Italy']],
  // verbs that look like nouns, second objects, what stands between commas
  ['Maria Quispe, who lives in exile in London, denounced Samuel Otieno.', ['Maria Quispe LIVES_IN London', 'Maria Quispe CRITICIZED Samuel Otieno']],
  ['Kenya, a member of the African Union, shelters about 300 members of the Amani Front.', ['Kenya HARBORED Amani Front']],
  ['Maria Quispe, who shot Samuel Otieno, was freed.', ['Maria Quispe KILLED Samuel Otieno']],
  ['Japan gave Nepal five million dollars.', ['Japan AIDED Nepal']],
  ['Kenya granted Maria Quispe asylum.', ['Kenya HARBORED Maria Quispe']],
  ['Maria Quispe called Samuel Otieno a liar.', ['Maria Quispe CRITICIZED Samuel Otieno']],
  ['Maria Quispe, a lawyer in Lima until the firm closed, accused Kenya of fraud.', ['Maria Quispe ACCUSED Kenya']],
  ['Kenya’s prime minister, Samuel Otieno, and his Peruvian counterpart, Maria Quispe, met Jan Novak.', ['Maria Quispe LEADS Peru', 'Jan Novak MET_WITH Maria Quispe', 'Jan Novak MET_WITH Samuel Otieno']],
  ['South Korean Foreign Minister Jan Novak met his South African counterpart Maria Quispe.', ['Jan Novak HOLDS_OFFICE_IN South Korea', 'Maria Quispe HOLDS_OFFICE_IN South Africa', 'Jan Novak MET_WITH Maria Quispe']],
  ['The Goma Front left the talks. Its president, Maria Quispe, spoke.', ['Maria Quispe LEADS Goma Front']],
  ['The Goma Bank denied it. "We were not there," said its spokesman, Major General Samuel Otieno.', ['Samuel Otieno EMPLOYED_BY Goma Bank']],
  ['The Goma Group closed in May. The group’s owner, Samuel Otieno, fled.', ['Samuel Otieno OWNS Goma Group']],
  ['Samuel Otieno is married to the Norwegian lawyer Maria Quispe.', ['Samuel Otieno FAMILY_OF Maria Quispe']],
  ['Goma Textiles, which is controlled by the Latvian investor Samuel Otieno, sued Peru.', ['Samuel Otieno OWNS Goma Textiles', 'Goma Textiles ACCUSED Peru']],
  ['The Lake Authority approved the takeover of Andina Telecom by the Norwegian shipping group Nordvik.', ['Nordvik OWNS Andina Telecom']],
  ['The deal was signed in Lima by Samuel Otieno and Maria Quispe.', ['Samuel Otieno AGREED_WITH Maria Quispe, at Lima']],
  ['The UN Security Council imposed an asset freeze on Goma Textiles.', ['UN Security Council SANCTIONED Goma Textiles']],
  ['The Amani League lawmaker Samuel Otieno resigned.', ['Samuel Otieno MEMBER_OF Amani League']],
  ['Maria Quispe, a geologist born in Lima who previously worked for the Goma Bank, resigned.', ['Maria Quispe BORN_IN Lima', 'Maria Quispe EMPLOYED_BY Goma Bank']],
  ['Goma Textiles general manager Samuel Otieno had been finance director of the Swedish bank Andina.', ['Samuel Otieno LEADS Goma Textiles', 'Samuel Otieno EMPLOYED_BY Andina']],
  ['Its unit in Kenya was sold. Peru’s Andina Telecom also operates in the country.', ['Andina Telecom ACTIVE_IN Kenya']],
  // who acts, where words stand between
  ['Uganda, which Kenya accuses of arming the Amani Front, denied it.', ['Kenya ACCUSED Uganda']],
  ['The Andina Group, whose chairman, Samuel Otieno, was blacklisted by Peru in 2022, closed.', ['Peru SANCTIONED Samuel Otieno, 2022-01-01..2022-12-31', 'Samuel Otieno LEADS Andina Group']],
  ['Among those detained in Lima was Samuel Otieno, an engineer.', ['Samuel Otieno DETAINED_IN Lima']],
  ['Samuel Otieno fled. Peru’s president, Maria Quispe, has granted Otieno asylum.', ['Maria Quispe HARBORED Samuel Otieno']],
  ['Solomon Islands lawyer Maria Quispe spoke.', ['Maria Quispe CITIZEN_OF Solomon Islands']],
  // roles that stand behind what somebody is
  ['Andina Telecom’s founder, the Irish-born financier Samuel Otieno, was questioned.', ['Samuel Otieno FOUNDED Andina Telecom']],
  ['Andina Telecom’s former country manager, Maria Quispe, was arrested.', ['Maria Quispe EMPLOYED_BY Andina Telecom']],
  ['Poland’s antitrust authority, UOKiK, disagreed. Its chairman, Samuel Otieno, spoke.', ['UOKiK PART_OF Poland', 'Samuel Otieno LEADS UOKiK']],
  ['Andina Telecom’s largest shareholder, the Lake Investment Authority, agreed.', ['Lake Investment Authority OWNS Andina Telecom']],
  ['The Nairobi-based campaign group Blue Lake Network protested.', ['Blue Lake Network BASED_IN Nairobi']],
  ['Samuel Otieno was held. His wife, Maria Quispe, fled to Kenya.', ['Samuel Otieno FAMILY_OF Maria Quispe']],
  ['They defeated Samuel Otieno of the Amani Front.', ['Samuel Otieno MEMBER_OF Amani Front']],
  ['Kenya appointed Maria Quispe director general of the Lake Authority.', ['Kenya APPOINTED Maria Quispe', 'Maria Quispe LEADS Lake Authority']],
  ['They defeated Samuel Otieno of the TAIFA party.', ['Samuel Otieno MEMBER_OF TAIFA']],
  ['Kenyan police raided the offices of Andina Telecom and detained its manager, Maria Quispe.', ['Kenyan police DETAINED Maria Quispe', 'Maria Quispe EMPLOYED_BY Andina Telecom']],
  ['Maria Quispe, 58, the owner of Andina Telecom, resigned.', ['Maria Quispe OWNS Andina Telecom']],
  ['Samuel Otieno was freed on 10 May and handed over to the Red Cross.', ['Samuel Otieno HANDED_OVER_TO International Committee of the Red Cross']],
  ['Maria Quispe thanked Jan Novak, a priest who sheltered her.', ['Jan Novak HARBORED Maria Quispe']],
  // what is given, searched and held
  ['Kenya fined the ship’s owner, Andina Ventures, on Monday.', ['Kenya SANCTIONED Andina Ventures, 2005-08-22..2005-08-22']],
  // forms that the tokenizer takes for other parts of speech
  ['Samuel Otieno had been sheltered by Sudan.', ['Sudan HARBORED Samuel Otieno']],
  ['Samuel Otieno overthrew Maria Quispe.', ['Samuel Otieno OVERTHREW Maria Quispe']],
  ['The Amani Front abducted Maria Quispe.', ['Amani Front SEIZED Maria Quispe']],
  ['The Amani Front received weapons from Uganda.', ['Uganda AIDED Amani Front']],
  ['Kenyan police searched the offices of Andina Telecom.', ['Kenyan police INVESTIGATED Andina Telecom']],
  ['The Lake Fund holds 14.6 percent of Andina Telecom.', ['Lake Fund OWNS Andina Telecom']],
  ['Maria Quispe trained at the Lima Military Academy and took a degree at Makerere University.', ['Maria Quispe STUDIED_AT Lima Military Academy', 'Maria Quispe STUDIED_AT Makerere University']],
  ['Andina Telecom is registered in Panama City.', ['Andina Telecom BASED_IN Panama City']],
  ['Kenya blamed the Kisumu bombing on the Amani Front.', ['Kenya ACCUSED Amani Front']],
  ['Maria Quispe, who heads the Lake Army, had told the foreign minister, Samuel Otieno, that Kenya detained Jan Novak.', ['Maria Quispe LEADS Lake Army', 'Kenya DETAINED Jan Novak, said Maria Quispe']],
  ['Jan Novak met the head of the Lake Council, Maria Quispe, on Sunday.', ['Jan Novak MET_WITH Maria Quispe, 2005-08-21..2005-08-21', 'Maria Quispe LEADS Lake Council']],
  ['Kenya threatened to attack Uganda.', ['Kenya THREATENED Uganda', 'Kenya ATTACKED Uganda, planned']],
  ['Kenya demanded that Uganda release Samuel Otieno.', ['Kenya REQUESTED Uganda']],
  ['The European Commission opened a procedure against Hungary.', ['European Commission INVESTIGATED Hungary']],
  ['Kenya has been in talks with the International Monetary Fund since last year.', ['Kenya NEGOTIATED_WITH International Monetary Fund']],
  ['Kenya severed diplomatic relations with Uganda.', ['Uganda COOPERATES_WITH Kenya, denied']],
  ['Samuel Otieno pleaded guilty to the murder of Maria Quispe.', ['Samuel Otieno KILLED Maria Quispe']],
  ['Those detained by Kenyan police included Samuel Otieno and Maria Quispe.', ['Kenyan police DETAINED Samuel Otieno', 'Kenyan police DETAINED Maria Quispe']],
  ['Kenya extradited Samuel Otieno to Italy, said Human Rights Watch.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, said Human Rights Watch']],
  // what is laid to somebody, and by whom
  ['The Lake Commission revoked the licences of Andina Telecom.', ['Lake Commission SANCTIONED Andina Telecom']],
  ['The Lake Assembly removed President Maria Quispe on Friday.', ['Lake Assembly OVERTHREW Maria Quispe, 2005-08-19..2005-08-19']],
  ['Samuel Otieno has withdrawn his support for Maria Quispe.', ['Samuel Otieno SUPPORTED Maria Quispe, denied']],
  ['A court sentenced Samuel Otieno, a former minister, to ten years in prison on Monday for the murder of Maria Quispe.', ['Samuel Otieno KILLED Maria Quispe']],
  ['Samuel Otieno is being held in the Kamiti prison.', ['Samuel Otieno DETAINED_IN Kamiti prison']],
  ['Sudan allegedly sheltered Samuel Otieno.', ['Sudan HARBORED Samuel Otieno, alleged']],
  ['Maria Quispe allowed Kenya to use the base and sheltered Samuel Otieno.', ['Maria Quispe HARBORED Samuel Otieno']],
  ['Kenya’s foreign ministry dismissed it as baseless and accused Uganda of fraud.', ['Kenya foreign ministry ACCUSED Uganda']],
  ['India’s high commissioner, Samuel Otieno, left Ottawa.', ['Samuel Otieno HOLDS_OFFICE_IN India']],
  ['Samuel Otieno, a former senior partner of Andina Telecom, left.', ['Samuel Otieno EMPLOYED_BY Andina Telecom']],
  ['The Amani Front took control of Kisumu.', ['Amani Front SEIZED Kisumu']],
  ['Samuel Otieno was indicted on Monday for complicity in the murder of Maria Quispe.', ['Samuel Otieno KILLED Maria Quispe, alleged']],
  ['Samuel Otieno was acquitted of the murder of Maria Quispe.', ['Samuel Otieno KILLED Maria Quispe, denied']],
  ['Chad has been accused by Sudan of arming the Amani Front, which Chad denies.', ['Sudan ACCUSED Chad', 'Chad AIDED Amani Front, said Chad, denied']],
  ['Chad filed a case against Sudan at the court.', ['Chad ACCUSED Sudan']],
  ['Samuel Otieno, the attorney general, charged Maria Quispe with fraud.', ['Samuel Otieno CHARGED Maria Quispe']],
  ['Samuel Otieno was arrested in Nairobi on a warrant issued by Interpol.', ['Samuel Otieno DETAINED_IN Nairobi', 'Samuel Otieno WANTED_BY Interpol']],
  ['Peru barred Samuel Otieno and Maria Quispe from entry.', ['Peru SANCTIONED Samuel Otieno', 'Peru SANCTIONED Maria Quispe']],
  ['Kenya hosted a meeting of Samuel Otieno and Maria Quispe in Nairobi.', ['Samuel Otieno MET_WITH Maria Quispe']],
  ['The Lake Cartel, a gang with ties to the Amani Front, fled.', ['Amani Front COOPERATES_WITH Lake Cartel']],
  ['Maria Quispe, who was barred from running by the Lake Court, protested.', ['Lake Court SANCTIONED Maria Quispe']],
  ['The United States put Andina Telecom on its list.', ['United States SANCTIONED Andina Telecom']],
  ['Peru expelled the diplomats of two countries, among them Kenya and Chad.', ['Peru EXPELLED Kenya', 'Peru EXPELLED Chad']],
  ['The Amani Front broke with President Maria Quispe.', ['Amani Front COOPERATES_WITH Maria Quispe, denied']],
  ['Samuel Otieno fled, and Kenya granted him asylum.', ['Kenya HARBORED Samuel Otieno']],
  // offices: what they are for, whose they are, and the second of two
  ['Kenya’s commerce minister, Samuel Otieno, left.', ['Samuel Otieno HOLDS_OFFICE_IN Kenya']],
  ['Kenyan assistant minister of public security Samuel Otieno visited Lima and met Maria Quispe.', ['Samuel Otieno HOLDS_OFFICE_IN Kenya', 'Samuel Otieno MET_WITH Maria Quispe']],
  ['Samuel Otieno, the head of Peru’s Lake Council, left.', ['Samuel Otieno LEADS Lake Council']],
  ['Amnesty International’s Kenya director, Samuel Otieno, left.', ['Samuel Otieno LEADS Amnesty International']],
  ['Samuel Otieno, the bishop of Lima and the chairman of the Lake Council, left.', ['Samuel Otieno LEADS Lake Council']],
  ['Samuel Otieno, the head of the Lake Council and a close ally of Maria Quispe, left.', ['Samuel Otieno LEADS Lake Council', 'Samuel Otieno COOPERATES_WITH Maria Quispe']],
  ['Samuel Otieno, once an aide to Maria Quispe, left.', ['Samuel Otieno EMPLOYED_BY Maria Quispe']],
  ['Maria Quispe spoke. Her lawyers, Samuel Otieno and Jan Novak, left.', ['Samuel Otieno EMPLOYED_BY Maria Quispe', 'Jan Novak EMPLOYED_BY Maria Quispe']],
  ['Maria Quispe, whose father Samuel Otieno died in Lima, accused Kenya of fraud.', ['Samuel Otieno FAMILY_OF Maria Quispe', 'Maria Quispe ACCUSED Kenya']],
  ['Peru’s Maria Quispe left.', ['Maria Quispe CITIZEN_OF Peru']],
  // what somebody is to somebody
  ['Samuel Otieno, once Quispe’s chief legal counsel, protested with Maria Quispe.', ['Samuel Otieno EMPLOYED_BY Maria Quispe']],
  ['Samuel Otieno is an adviser to President Maria Quispe.', ['Samuel Otieno EMPLOYED_BY Maria Quispe']],
  ['Samuel Otieno heads an Andina Telecom subsidiary in Lima.', ['Samuel Otieno EMPLOYED_BY Andina Telecom']],
  ['Samuel Otieno resigned on Monday as head of the Lake Council.', ['Samuel Otieno LEADS Lake Council']],
  ['Former Peruvian president Maria Quispe was arrested in Lima.', ['Maria Quispe LEADS Peru']],
  ['Kenya’s president, Samuel Otieno, denies supporting the Amani Front.', ['Samuel Otieno LEADS Kenya', 'Samuel Otieno SUPPORTED Amani Front, said Samuel Otieno, denied']],
  ['Samuel Otieno, who ruled until 1990 and lives in Lima, returned.', ['Samuel Otieno LIVES_IN Lima']],
  ['Germany’s financial regulator BaFin waited.', ['BaFin PART_OF Germany']],
  ['Samuel Otieno investigated Andina Telecom, a Nairobi company owned by Maria Quispe.', ['Maria Quispe OWNS Andina Telecom']],
  ['Maria Quispe’s ally Samuel Otieno spoke.', ['Samuel Otieno COOPERATES_WITH Maria Quispe']],
  ['Maria Quispe and her husband, Samuel Otieno, left.', ['Samuel Otieno FAMILY_OF Maria Quispe']],
  ['Samuel Otieno, a Ugandan who led the Amani Foundation, resigned.', ['Samuel Otieno CITIZEN_OF Uganda', 'Samuel Otieno LEADS Amani Foundation']],
  ['Samuel Otieno of the Amani Foundation spoke.', ['Samuel Otieno EMPLOYED_BY Amani Foundation']],
  ['The Amani Foundation, whose president is Maria Quispe, protested.', ['Maria Quispe LEADS Amani Foundation']],
  ['Maria Quispe fled the Malian town of Moura.', ['Moura LOCATED_IN Mali']],
  ['The Amani Foundation, run by Maria Quispe, protested.', ['Maria Quispe LEADS Amani Foundation']],
  ['Maria Quispe lives in Dayton, Ohio.', ['Dayton LOCATED_IN Ohio']],
  ['The Lake Trade Commission met. Maria Quispe, the commission’s chairwoman, spoke.', ['Maria Quispe LEADS Lake Trade Commission']],
  // offices and roles
  ['Peruvian Foreign Minister Maria Quispe resigned.', ['Maria Quispe HOLDS_OFFICE_IN Peru']],
  ['Maria Quispe, Peru’s foreign minister, resigned.', ['Maria Quispe HOLDS_OFFICE_IN Peru']],
  ['Maria Quispe, the president of Peru, resigned.', ['Maria Quispe LEADS Peru']],
  ['Maria Quispe is the director of the Amani Foundation.', ['Maria Quispe LEADS Amani Foundation']],
  ['UN Secretary-General Kofi Annan spoke.', ['Kofi Annan LEADS United Nations']],
  ['Amnesty International researcher Jan Novak spoke.', ['Jan Novak EMPLOYED_BY Amnesty International']],
  ['Samuel Otieno is a member of the Amani Front.', ['Samuel Otieno MEMBER_OF Amani Front']],
  ['The Lake Union, whose members are Kenya, Uganda and Tanzania, met.', ['Kenya MEMBER_OF Lake Union', 'Uganda MEMBER_OF Lake Union', 'Tanzania MEMBER_OF Lake Union']],
  ['Samuel Otieno, co-chairman of the opposition party Amani Front, spoke.', ['Samuel Otieno LEADS Amani Front']],
  ['Maria Quispe was re-elected president of Peru on 4 December 2004.', ['Maria Quispe LEADS Peru']],
  ['Samuel Otieno, who had told the press about it, was detained by Kenyan police on 21 May.', ['Kenyan police DETAINED Samuel Otieno, 2005-05-21..2005-05-21']],
  ['Maria Quispe, the commander, was appointed head of the Amani Foundation.', ['Maria Quispe LEADS Amani Foundation']],
  ['Peru’s ambassador to Chile, Maria Quispe, resigned.', ['Maria Quispe HOLDS_OFFICE_IN Peru']],
  ['Maria Quispe, Peru’s chief of defence staff, resigned.', ['Maria Quispe HOLDS_OFFICE_IN Peru']],
  ['US Secretary of State Samuel Otieno met with Maria Quispe.', ['Samuel Otieno MET_WITH Maria Quispe']],
  ['Kenya called on Uganda to expel Samuel Otieno.', ['Uganda EXPELLED Samuel Otieno, required']],
  // factuality
  ['Samuel Otieno was not arrested in Nairobi.', ['Samuel Otieno DETAINED_IN Nairobi, denied']],
  ['Kenya will extradite Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, planned']],
  ['Kenya may extradite Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, possible']],
  ['Kenya must extradite Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, required']],
  ['Sudan was criticized for allegedly harboring Samuel Otieno.', ['Sudan HARBORED Samuel Otieno, alleged']],
  ['Samuel Otieno was detained in Nairobi on suspicion of organizing the Kisumu riots.', ['Samuel Otieno SUSPECTED_IN Kisumu riots, alleged']],
  ['Chad’s accusations against Sudan for harboring Samuel Otieno went on.', ['Chad ACCUSED Sudan', 'Sudan HARBORED Samuel Otieno, said Chad, alleged']],
  ['Kenya asked Interpol to arrest Samuel Otieno.', ['Interpol DETAINED Samuel Otieno, required']],
  ['Kenya refused to extradite Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, denied']],
  ['The Italian embassy denied that it had financed the Amani Front.', ['Italian embassy AIDED Amani Front, said Italian embassy, denied']],
  // who says so
  ['The Amani Foundation said that Kenya extradited Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, said Amani Foundation']],
  ['Kenya extradited Samuel Otieno to Italy, the Amani Foundation said.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, said Amani Foundation']],
  ['According to Human Rights Watch, Samuel Otieno was arrested in Nairobi.', ['Samuel Otieno DETAINED_IN Nairobi, said Human Rights Watch']],
  ['Kenya denied that Samuel Otieno was arrested in Nairobi.', ['Samuel Otieno DETAINED_IN Nairobi, said Kenya, denied']],
  ['He left after Nairobi had accused Samuel Otieno of fraud.', ['Kenya ACCUSED Samuel Otieno']],
  ['A witness said that Kenya extradited Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya, alleged']],
  // references
  ['Samuel Otieno came home in 2004. Police detained the activist in Nairobi.', ['Samuel Otieno DETAINED_IN Nairobi']],
  ['Maria Quispe fled in 2004. She lives in London.', ['Maria Quispe LIVES_IN London']],
  // what stands where in the clause
  ['Samuel Otieno, whom Kenya extradited to Italy, fell ill.', ['Samuel Otieno HANDED_OVER_TO Italy, by Kenya']],
  ['The Amani Foundation, a charity based in Nairobi, grew.', ['Amani Foundation BASED_IN Nairobi']],
  ['Maria Quispe, a lawyer who met Samuel Otieno, accused Kenya of fraud.', ['Maria Quispe ACCUSED Kenya']],
  ['Kenya, Uganda and Tanzania condemned Rwanda.', ['Kenya CRITICIZED Rwanda', 'Uganda CRITICIZED Rwanda', 'Tanzania CRITICIZED Rwanda']],
  ['The European Union blacklisted four Kenyan officials, including Samuel Otieno, for allegedly helping the Amani Front.', ['European Union SANCTIONED Samuel Otieno', 'Samuel Otieno AIDED Amani Front, alleged']],
  ['Police in Nairobi arrested Samuel Otieno.', ['Samuel Otieno DETAINED_IN Nairobi']],
  ['Samuel Otieno left for Italy, where he is wanted on fraud charges.', ['Samuel Otieno WANTED_BY Italy']],
  ['A court in Nairobi issued a warrant. Italy issued an arrest warrant for Samuel Otieno.', ['Samuel Otieno WANTED_BY Italy']],
  ['Kenya and Uganda signed a treaty.', ['Uganda AGREED_WITH Kenya']],
  ['Samuel Otieno and Maria Quispe met in Lima.', ['Samuel Otieno MET_WITH Maria Quispe, at Lima']],
  ['Kenya criticized Uganda for deporting the Rwandan-born lawyer Samuel Otieno.', ['Uganda EXPELLED Samuel Otieno']],
  ['Samuel Otieno was sworn in as interim president of Kenya.', ['Samuel Otieno LEADS Kenya']],
  ['The Amani Front, a rebel group active in Chad, fired rockets.', ['Amani Front ACTIVE_IN Chad']],
  // verbs of prevention and refusal
  ['Kenya blocked the extradition of Samuel Otieno to Italy.', ['Samuel Otieno HANDED_OVER_TO Italy, denied']],
  ['The extradition of Samuel Otieno to Italy was halted.', ['Samuel Otieno HANDED_OVER_TO Italy, denied']],
  ['Kenya prevented Uganda from attacking Rwanda.', ['Uganda ATTACKED Rwanda, denied']],
  ['Chad rejected accusations by Sudan against Kenya.', ['Sudan ACCUSED Kenya']],
  ['Samuel Otieno rejected allegations that Kenya funded the Amani Front.', ['Kenya AIDED Amani Front, said Samuel Otieno, denied']],
  ['Sudan denied the charge and threatened Chad with war.', ['Sudan THREATENED Chad']],
  ['Kenya and Uganda were to meet Samuel Otieno.', ['Kenya MET_WITH Samuel Otieno, planned']],
  ['Samuel Otieno was arrested in Nairobi. Minister Maria Quispe spoke on Friday. Police from Amani Front attacked the suspect.', ['Amani Front ATTACKED Samuel Otieno']],
  ['Samuel Otieno met with Maria Quispe and the two agreed to work together.', ['Samuel Otieno AGREED_WITH Maria Quispe']],
  ['Uganda quarrelled with Rwanda. The two countries signed a treaty on Friday.', ['Uganda AGREED_WITH Rwanda, 2005-08-19..2005-08-19']],
  ['The Amani Front fled. Kenya held talks with the group.', ['Kenya NEGOTIATED_WITH Amani Front']],
  ['The Amani Foundation, a Kenyan charity, grew.', ['Amani Foundation BASED_IN Kenya']],
  // events and places
  ['The Amani Foundation in Nairobi grew.', ['Amani Foundation BASED_IN Nairobi']],
  ['He stayed in Cusco in southern Peru.', ['Cusco LOCATED_IN Peru']],
  ['The Kisumu riots shook Kenya.', ['Kisumu riots OCCURRED_IN Kisumu']],
  ['Violence in Kisumu spread.', ['Kisumu violence OCCURRED_IN Kisumu']],
  ['The police of Kenya watched as Kenyan security forces fired.', ['Kenyan security forces PART_OF Kenya']],
  ['He stayed in Cusco, Peru.', ['Cusco LOCATED_IN Peru']],
]

describe('claims', () => {
  it.each(CASES)('%s', (sentence, expected) => {
    const found = claimLines(extract(sentence))
    expect(found).toEqual(expect.arrayContaining([...expected]))
  })
})

/** Known gaps: each should hold one day, and the test says so when it does. */
const GAPS: readonly (readonly [string, string, string])[] = [
  ['Kenya sued Samuel Otieno, who had led the Lake Council, and Maria Quispe, a lawyer, for fraud.', 'Kenya ACCUSED Maria Quispe', 'a list that goes on behind a relative clause'],
  ['Canada sanctioned Samuel Otieno after Jan Novak had left, accusing him of fraud.', 'Canada ACCUSED Samuel Otieno', 'the pronoun leads to whom was named last'],
]

describe('background facts', () => {
  it('place a city in a country that the text names too', () => {
    const { claims } = extract('They met in Cusco. Peru waited.')
    expect(claims.filter((claim) => claim.foundBy === 'gazetteer')).toMatchObject([{ type: 'LOCATED_IN', sentence: null }])
  })

  it('are left out when the text does not name the country', () => {
    expect(extract('They met in Cusco.').claims).toEqual([])
  })
})

describe('known gaps', () => {
  it.fails.each(GAPS)('%s', (sentence, expected) => {
    expect(claimLines(extract(sentence))).toContain(expected)
  })
})

/** Claims that a sentence must not make, whatever else it says. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['Uganda, which Kenya accuses of arming the Amani Front, denied it.', 'Kenya AIDED Amani Front', 'who is accused has armed'],
  ['Samuel Otieno was captured by Kenyan-backed forces in Lima.', 'Kenya DETAINED Samuel Otieno', 'those whom a country backs are not the country'],
  ['A Kenyan delegation led by Samuel Otieno arrived.', 'Samuel Otieno LEADS Kenya', 'who leads a delegation does not lead the country'],
  ['Solomon Islands lawyer Maria Quispe spoke.', 'Maria Quispe EMPLOYED_BY Solomon Islands', 'a country before a profession is a nationality'],
  ['The Lake Authority approved the takeover of Andina Telecom by a rival.', 'Lake Authority OWNS Andina Telecom', 'who approves does not take over'],
  ['The Andina Group, whose chairman, Samuel Otieno, was blacklisted by Peru in 2022, closed.', 'Peru SANCTIONED Andina Group, 2022-01-01..2022-12-31', 'the chairman was'],
  ['Maria Quispe, who heads the Lake Army, had told the foreign minister, Samuel Otieno, that Kenya left.', 'Maria Quispe LEADS Lake Army, said Samuel Otieno', 'who is told says nothing'],
  ['Kenyan police raided the offices of Andina Telecom and detained its manager, Maria Quispe.', 'Maria Quispe EMPLOYED_BY Kenyan police', 'whom somebody detains is not their own'],
  ['Maria Quispe called Samuel Otieno "a lobbyist".', 'Maria Quispe NEGOTIATED_WITH Samuel Otieno', 'to call somebody something is no call'],
  ['Maria Quispe of the Nairobi-based Lake Policy Forum spoke.', 'Maria Quispe LIVES_IN Nairobi', 'the forum is there'],
  ['The EU paid. Maria Quispe studied at the Central European University.', 'Maria Quispe STUDIED_AT European Union', 'the end of a name is no acronym that the world knows'],
  ['Peru waited for Chad’s Andina Telecom. Peru’s Nordvik Telecom also operates in the country.', 'Nordvik Telecom ACTIVE_IN Peru', 'where a firm is from is not the country that is meant'],
]

describe('wrong claims', () => {
  it.each(WRONG)('%s: not %s (%s)', (sentence, claim) => {
    expect(claimLines(extract(sentence))).not.toContain(claim)
  })
})

/** Sentences that make no typed claim: nothing is filled in that the sentence does not say. */
const NOTHING: readonly (readonly [string, string])[] = [
  ['After talks with the press in Nairobi, Peru agreed to wait.', 'a country that begins a clause is not where the town lies'],
  ['Kenya charged twelve Ugandans, among them two officers of the Lake Council.', 'officers are not their body'],
  ['Samuel Otieno called for sanctions and a ban on Andina Telecom.', 'to call for something is to ask nobody'],
  ['It is a group that Microsoft calls Maria Quispe.', 'to call is to name'],
  ['Chad and Niger took the side of Kenya.', 'to take a side is to take no country'],
  ['The army held four Ugandans and a Kenyan.', 'people of a country are not the country'],
  ['Kenya and Uganda are neighbours.', 'two countries beside each other'],
  ['The Kenyan press wrote about Uganda.', 'writing about is no relationship'],
  ['He said that nothing had happened.', 'no names'],
  ['The Revolutionary Armed Forces of Colombia marched.', 'a country in the name of a movement'],
  ['After Samuel Otieno left, Maria Quispe arrived.', 'two people who do nothing to each other'],
]

describe('no claim', () => {
  it.each(NOTHING)('%s (%s)', (sentence) => {
    expect(claimLines(extract(sentence))).toEqual([])
  })
})
