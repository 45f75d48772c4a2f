// What verbs and nouns say about those who stand around them: one row a reading, with a sample.
// After FrameNet's frames and PLOVER's event codes, cut down to the ontology.

import type { EntityType, Factuality, RelationshipType } from '../../graph/ontology.ts'

/**
 * Who fills a role. `subject` and `object` are the logical ones ("police arrested Ivan", "Ivan was arrested by police":
 * the police are the subject of both); `possessor` owns the object ("the bank’s licence"), `owner` may stand
 * before it as well ("a Goma Bank subsidiary"), `ofObject` stands behind it ("control of Goma"), `recipient` gets it ("gave Peru
 * money"), `that` is the subject of the clause that follows ("demanded that Peru …"); other values are prepositions.
 */
export type Role = 'subject' | 'object' | 'with' | 'to' | 'in' | 'of' | 'from' | 'against' | 'for' | 'on' | 'at' | 'as' | 'by' | 'into' | 'over' | 'outside' | 'behind' | 'between' | 'near' | 'possessor' | 'owner' | 'recipient' | 'ofObject' | 'that'

export interface VerbFrame {
  /** Shown to people as the rule that found a claim. */
  readonly id: string
  readonly type: RelationshipType
  readonly lemmas: readonly string[]
  /** A particle that must follow, at once or after the object: "hand … over". */
  readonly particle?: string
  /** The object must be one of these nouns: "provide shelter", "hold talks". */
  readonly objectNouns?: readonly string[]
  /** One of these nouns must stand after a preposition: "drove … from power". */
  readonly complementNouns?: readonly string[]
  readonly head: Role
  /** `subject` with a head that is the subject too: those coordinated there do it to each other. */
  readonly tail: Role
  readonly by?: Role
  /** Types that the tail must have, where the ontology would allow more. */
  readonly tailTypes?: readonly EntityType[]
  /** Types that the head must have, likewise. */
  readonly headTypes?: readonly EntityType[]
  /** The verb itself says that it is so no longer: "cut ties with Peru". */
  readonly factuality?: Factuality
  /** Holds only when no second object follows: "called Ruiz", not "called Ruiz a liar". */
  readonly alone?: true
  /** Holds only when nobody is said to have done it. */
  readonly agentless?: true
  readonly confidence: number
  readonly sample: string
}

export interface NounFrame {
  readonly id: string
  readonly type: RelationshipType
  readonly nouns: readonly string[]
  /** Words one of which must stand before the noun in its phrase: "verbal attack". */
  readonly qualifiers?: readonly string[]
  /** Words that must not: "verbal attack" is no attack. */
  readonly except?: readonly string[]
  readonly head: 'agent' | 'patient'
  readonly tail: 'agent' | 'patient'
  /** Prepositions after which the agent and the patient stand; a possessor or a nationality before the noun is the agent too. */
  readonly agent: readonly string[]
  readonly patient: readonly string[]
  /** Prepositions before the noun behind whose phrase the agent stands: "a gang with ties to". */
  readonly bearer?: readonly string[]
  /** A possessor is the one to whom it is done: "Ivan’s arrest". */
  readonly possessorIsPatient?: true
  readonly confidence: number
  readonly sample: string
}

export interface RoleNoun {
  readonly id: string
  readonly type: RelationshipType
  /** Nouns by which a person is something else to a body: "a partner of the consultancy" works there. */
  readonly ofBody?: { readonly nouns: readonly string[]; readonly type: RelationshipType }
  readonly nouns: readonly string[]
  readonly prepositions: readonly string[]
  readonly confidence: number
  readonly sample: string
}

const list = (words: string): readonly string[] => words.split(' ')

/** What is given to help. */
const GIFTS = list('aid assistance help support weapons arms ammunition money food funds relief dollars euros pounds million billion billions millions funding loan loans grant grants experts doctors troops drones missiles rockets tanks jets aircraft shells rifles vehicles vaccine vaccines medicine equipment supplies')

export const VERB_FRAMES: readonly VerbFrame[] = [
  // legal and coercive
  { id: 'legal.detain', type: 'DETAINED', lemmas: list('detain arrest imprison jail apprehend incarcerate intern nab remand'), head: 'subject', tail: 'object', confidence: 0.9, sample: 'Police arrested Ivan Petrov.' },
  { id: 'legal.capture', type: 'DETAINED', lemmas: list('capture hold recapture rearrest'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.75, sample: 'Soldiers captured Petrov.' },
  { id: 'legal.detain-at', type: 'DETAINED_IN', lemmas: list('detain arrest imprison jail apprehend hold capture'), head: 'object', tail: 'at', agentless: true, confidence: 0.8, sample: 'Petrov was arrested at Minsk airport.' },
  { id: 'legal.detain-near', type: 'DETAINED_IN', lemmas: list('detain arrest capture'), head: 'object', tail: 'near', agentless: true, confidence: 0.7, sample: 'Petrov was arrested near Minsk.' },
  { id: 'legal.move-to-prison', type: 'DETAINED_IN', lemmas: list('move take transfer send return bring'), complementNouns: list('prison jail penitentiary custody detention'), head: 'object', tail: 'to', confidence: 0.75, sample: 'Petrov was moved to the prison of Goma.' },
  { id: 'legal.serve-sentence', type: 'DETAINED_IN', lemmas: list('serve'), objectNouns: list('sentence sentences term time years'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'Petrov is serving a life sentence in Minsk.' },
  { id: 'legal.detain-in', type: 'DETAINED_IN', lemmas: list('detain arrest imprison jail apprehend incarcerate intern hold capture'), head: 'object', tail: 'in', agentless: true, confidence: 0.86, sample: 'Petrov was arrested in Minsk.' },
  { id: 'legal.take-into-custody', type: 'DETAINED', lemmas: list('take'), head: 'subject', tail: 'object', objectNouns: list('custody'), confidence: 0.5, sample: 'Police took Petrov into custody.' },
  { id: 'transfer.hand-over', type: 'HANDED_OVER_TO', lemmas: list('hand turn'), particle: 'over', head: 'object', tail: 'to', by: 'subject', confidence: 0.92, sample: 'Kenya handed the suspect over to the court.' },
  { id: 'transfer.extradite', type: 'HANDED_OVER_TO', lemmas: list('extradite surrender transfer deliver repatriate deport return release hand'), head: 'object', tail: 'to', by: 'subject', confidence: 0.85, sample: 'The suspect was extradited to Italy.' },
  { id: 'legal.expel', type: 'EXPELLED', lemmas: list('expel evict banish deport exile'), head: 'subject', tail: 'object', confidence: 0.75, sample: 'Belarus expelled two diplomats.' },
  { id: 'legal.expel-from', type: 'EXPELLED', lemmas: list('expel banish deport'), head: 'from', tail: 'object', agentless: true, confidence: 0.75, sample: 'Petrov was deported from Kenya.' },
  { id: 'legal.give-time-to-leave', type: 'EXPELLED', lemmas: list('give'), objectNouns: list('hours days week'), head: 'subject', tail: 'recipient', confidence: 0.7, sample: 'Kenya gave Peruvian diplomats 48 hours to leave.' },
  { id: 'legal.sue', type: 'ACCUSED', lemmas: list('sue'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'The union sued the bank over wages.' },
  { id: 'legal.suspend-member', type: 'SANCTIONED', lemmas: list('suspend ban fine fin outlaw penalize penalise'), head: 'subject', tail: 'object', tailTypes: ['Person', 'Organization', 'Country'], confidence: 0.68, sample: 'The league suspended Sudan.' },
  { id: 'legal.bar-entry', type: 'SANCTIONED', lemmas: list('bar ban'), complementNouns: list('entry travel entering country territory office'), head: 'subject', tail: 'object', confidence: 0.75, sample: 'Peru barred Petrov from entry.' },
  { id: 'legal.disqualify', type: 'SANCTIONED', lemmas: list('bar disqualify'), head: 'subject', tail: 'object', tailTypes: ['Person', 'Organization'], confidence: 0.62, sample: 'The court disqualified Petrov.' },
  { id: 'legal.put-on-list', type: 'SANCTIONED', lemmas: list('put place add'), complementNouns: list('list blacklist lists'), head: 'subject', tail: 'object', tailTypes: ['Person', 'Organization', 'Country'], confidence: 0.7, sample: 'The EU put the Amani Front on its list.' },
  { id: 'legal.file-case', type: 'ACCUSED', lemmas: list('file bring lodge'), objectNouns: list('case lawsuit suit complaint complaints claim claims charge charges motion'), head: 'subject', tail: 'against', confidence: 0.78, sample: 'Chad filed a case against Mali.' },
  { id: 'legal.revoke', type: 'SANCTIONED', lemmas: list('revoke cancel withdraw suspend freeze'), objectNouns: list('licence license accreditation registration permit membership assets aid visa visas'), head: 'subject', tail: 'possessor', confidence: 0.65, sample: 'The regulator revoked the bank’s licence.' },
  { id: 'legal.revoke-of', type: 'SANCTIONED', lemmas: list('revoke cancel withdraw suspend freeze'), objectNouns: list('licence license licences licenses accreditation registration permit permits membership assets visa visas'), head: 'subject', tail: 'ofObject', tailTypes: ['Person', 'Organization', 'Country'], confidence: 0.72, sample: 'The regulator revoked the licences of Goma Textiles.' },
  { id: 'legal.designate', type: 'SANCTIONED', lemmas: list('designate declare label brand'), objectNouns: list('organization organisation group entity terrorist terrorists agent'), head: 'subject', tail: 'recipient', confidence: 0.75, sample: 'Peru declared the Amani Front a terrorist group.' },
  { id: 'legal.open-case', type: 'INVESTIGATED', lemmas: list('open launch start begin order announce initiate'), objectNouns: list('investigation inquiry probe procedure proceedings case'), head: 'subject', tail: 'against', confidence: 0.78, sample: 'The commission opened a procedure against Peru.' },
  { id: 'legal.open-case-into', type: 'INVESTIGATED', lemmas: list('open launch start begin order announce initiate conduct lead'), objectNouns: list('investigation inquiry probe'), head: 'subject', tail: 'into', confidence: 0.78, sample: 'Peru opened an inquiry into the Amani Front.' },
  { id: 'legal.seek-extradition', type: 'WANTED_BY', lemmas: list('seek request demand want'), objectNouns: list('extradition arrest'), head: 'possessor', tail: 'subject', confidence: 0.8, sample: 'Italy is seeking his extradition.' },
  { id: 'legal.seek-extradition-of', type: 'WANTED_BY', lemmas: list('seek request demand want'), objectNouns: list('extradition arrest'), head: 'of', tail: 'subject', confidence: 0.8, sample: 'Italy requested the extradition of Petrov.' },
  { id: 'legal.warrant', type: 'WANTED_BY', lemmas: list('issue'), objectNouns: list('warrant warrants'), head: 'for', tail: 'subject', confidence: 0.85, sample: 'The court issued an arrest warrant for Petrov.' },
  { id: 'legal.charge', type: 'CHARGED', lemmas: list('charge indict prosecute convict sentence arraign impeach'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'Prosecutors indicted the banker.' },
  { id: 'legal.sanction', type: 'SANCTIONED', lemmas: list('sanction blacklist embargo'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'The EU blacklisted the general.' },
  { id: 'legal.impose-sanctions', type: 'SANCTIONED', lemmas: list('impose slap introduce adopt extend renew'), objectNouns: list('sanctions sanction embargo restrictions ban bans freeze freezes fine fines penalty penalties duties tariffs tariff blockade'), head: 'subject', tail: 'on', confidence: 0.88, sample: 'The EU imposed sanctions on the general.' },
  { id: 'legal.impose-sanctions-against', type: 'SANCTIONED', lemmas: list('impose slap introduce adopt extend renew'), objectNouns: list('sanctions sanction embargo restrictions ban bans'), head: 'subject', tail: 'against', confidence: 0.88, sample: 'The EU adopted sanctions against Mali.' },
  { id: 'legal.search-offices', type: 'INVESTIGATED', lemmas: list('search raid'), objectNouns: list('office offices headquarters premises home homes house houses'), head: 'subject', tail: 'ofObject', tailTypes: ['Person', 'Organization'], confidence: 0.72, sample: 'Police searched the offices of Goma Textiles.' },
  { id: 'legal.search-their-offices', type: 'INVESTIGATED', lemmas: list('search raid'), objectNouns: list('office offices headquarters premises home homes house houses'), head: 'subject', tail: 'possessor', tailTypes: ['Person', 'Organization'], confidence: 0.72, sample: 'Police searched Petrov’s home.' },
  { id: 'legal.investigate', type: 'INVESTIGATED', lemmas: list('investigate probe audit'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'The UN is probing the massacre.' },
  { id: 'legal.wanted', type: 'WANTED_BY', lemmas: list('want seek'), head: 'object', tail: 'by', confidence: 0.8, sample: 'Petrov is wanted by Interpol.' },
  { id: 'legal.wanted-in', type: 'WANTED_BY', lemmas: list('want'), head: 'object', tail: 'in', confidence: 0.75, sample: 'Petrov is wanted in Belarus.' },
  // conflict
  { id: 'conflict.accuse', type: 'ACCUSED', lemmas: list('accuse blame fault'), head: 'subject', tail: 'object', confidence: 0.88, sample: 'Rwanda accused Congo of shelling.' },
  { id: 'conflict.blame-on', type: 'ACCUSED', lemmas: list('blame'), head: 'subject', tail: 'on', confidence: 0.82, sample: 'Rwanda blamed the shelling on Congo.' },
  { id: 'conflict.criticize', type: 'CRITICIZED', lemmas: list('criticize criticise condemn denounce slam lambast rebuke deplore decry chide censure berate castigate assail chastise disparage ridicule insult mock'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'The minister condemned the foundation.' },
  { id: 'conflict.call-names', type: 'CRITICIZED', lemmas: list('call brand label'), objectNouns: list('dictator liar terrorist criminal traitor tyrant fascist murderer thief thug butcher puppet coward fraud threat disgrace pariah'), head: 'subject', tail: 'recipient', confidence: 0.8, sample: 'Ruiz called Petrov a liar.' },
  { id: 'conflict.oppose', type: 'CRITICIZED', lemmas: list('oppose'), head: 'subject', tail: 'object', confidence: 0.6, sample: 'Unions opposed Ruiz.' },
  { id: 'conflict.lash-out', type: 'CRITICIZED', lemmas: list('lash hit'), particle: 'out', head: 'subject', tail: 'at', confidence: 0.75, sample: 'Ruiz lashed out at Petrov.' },
  { id: 'conflict.speak-against', type: 'CRITICIZED', lemmas: list('speak rail'), head: 'subject', tail: 'against', confidence: 0.65, sample: 'Ruiz spoke out against Petrov.' },
  { id: 'conflict.threaten', type: 'THREATENED', lemmas: list('threaten menace'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'The group threatened the embassy.' },
  { id: 'conflict.warn', type: 'THREATENED', lemmas: list('warn'), head: 'subject', tail: 'object', confidence: 0.5, sample: 'Ruiz warned the Amani Front.' },
  { id: 'conflict.protest', type: 'PROTESTED_AGAINST', lemmas: list('protest rally demonstrate march'), head: 'subject', tail: 'against', confidence: 0.8, sample: 'Unions rallied against the government.' },
  { id: 'conflict.protest-outside', type: 'PROTESTED_AGAINST', lemmas: list('protest rally demonstrate gather'), head: 'subject', tail: 'outside', tailTypes: ['Organization'], confidence: 0.6, sample: 'Unions rallied outside the Kenyan parliament.' },
  { id: 'conflict.attack', type: 'ATTACKED', lemmas: list('attack bomb shell raid storm ambush invade strike bombard assault besiege hack torch'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'Rebels shelled Goma.' },
  { id: 'conflict.hit', type: 'ATTACKED', lemmas: list('hit target pound'), head: 'subject', tail: 'object', headTypes: ['Organization', 'Country'], tailTypes: ['Organization', 'Country', 'Place'], confidence: 0.6, sample: 'The army hit Goma.' },
  { id: 'conflict.destroy', type: 'ATTACKED', lemmas: list('destroy'), head: 'subject', tail: 'object', headTypes: ['Organization', 'Country'], confidence: 0.6, sample: 'The army destroyed Goma.' },
  { id: 'conflict.fire-at', type: 'ATTACKED', lemmas: list('fire launch shoot'), head: 'subject', tail: 'at', confidence: 0.65, sample: 'Chad fired rockets at Goma.' },
  { id: 'conflict.fight-against', type: 'ATTACKED', lemmas: list('fight battle'), head: 'subject', tail: 'against', confidence: 0.68, sample: 'The militia fought against the army of Mali.' },
  { id: 'conflict.clash', type: 'ATTACKED', lemmas: list('clash'), head: 'subject', tail: 'with', confidence: 0.68, sample: 'Soldiers clashed with the rebels of Goma.' },
  { id: 'conflict.fight', type: 'ATTACKED', lemmas: list('fight battle'), head: 'subject', tail: 'object', confidence: 0.65, sample: 'The militia fought the army of Mali.' },
  { id: 'conflict.wound', type: 'ATTACKED', lemmas: list('wound injure beat torture stab poison assault rape'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.65, sample: 'Guards beat Petrov.' },
  { id: 'conflict.fire-on', type: 'ATTACKED', lemmas: list('fire shoot open'), head: 'subject', tail: 'on', confidence: 0.6, sample: 'Troops fired on the convoy of the UN.' },
  { id: 'conflict.kill', type: 'KILLED', lemmas: list('kill assassinate murder shoot execute behead slay lynch hang'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'Soldiers killed the activist.' },
  { id: 'conflict.seize', type: 'SEIZED', lemmas: list('seize capture occupy annex overrun retake recapture confiscate'), head: 'subject', tail: 'object', tailTypes: ['Organization', 'Country', 'Place'], confidence: 0.75, sample: 'The junta captured Hodeidah.' },
  { id: 'conflict.take-control', type: 'SEIZED', lemmas: list('take seize gain regain win assume wrest'), objectNouns: list('control possession'), head: 'subject', tail: 'ofObject', tailTypes: ['Organization', 'Country', 'Place'], confidence: 0.75, sample: 'The junta took control of Hodeidah.' },
  { id: 'conflict.abduct', type: 'SEIZED', lemmas: list('abduct kidnap hijack'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'Rebels abducted the mayor.' },
  { id: 'conflict.overthrow', type: 'OVERTHREW', lemmas: list('overthrow oust topple depose unseat dislodge'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'The army ousted President Keïta.' },
  { id: 'conflict.drive-from-power', type: 'OVERTHREW', lemmas: list('drive force remove sweep push'), complementNouns: list('power office'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'The revolt drove Keïta from power.' },
  { id: 'conflict.remove', type: 'OVERTHREW', lemmas: list('remove'), head: 'subject', tail: 'object', headTypes: ['Organization'], tailTypes: ['Person'], confidence: 0.58, sample: 'The Goma Assembly removed President Ruiz.' },
  { id: 'conflict.harbor', type: 'HARBORED', lemmas: list('harbor harbour shelter hide'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'Sudan sheltered the fugitives.' },
  { id: 'conflict.provide-shelter', type: 'HARBORED', lemmas: list('provide give grant offer'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'subject', tail: 'to', confidence: 0.78, sample: 'Kenya granted asylum to Ivan.' },
  { id: 'conflict.provide-shelter-for', type: 'HARBORED', lemmas: list('provide give grant offer'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'subject', tail: 'for', confidence: 0.78, sample: 'Kenya provided refuge for Ivan.' },
  { id: 'conflict.grant-asylum', type: 'HARBORED', lemmas: list('provide give grant offer'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'subject', tail: 'recipient', confidence: 0.78, sample: 'Kenya granted Ivan asylum.' },
  { id: 'conflict.granted-asylum-in', type: 'HARBORED', lemmas: list('grant give offer'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'in', tail: 'recipient', agentless: true, confidence: 0.65, sample: 'Ivan was granted asylum in Kenya.' },
  { id: 'conflict.find-refuge', type: 'HARBORED', lemmas: list('find take receive get'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'in', tail: 'subject', confidence: 0.65, sample: 'Ivan found refuge in Kenya.' },
  // cooperation
  { id: 'cooperation.meet', type: 'MET_WITH', lemmas: list('meet'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'The envoy met General Haftar.' },
  { id: 'cooperation.meet-with', type: 'MET_WITH', lemmas: list('meet'), head: 'subject', tail: 'with', confidence: 0.9, sample: 'The envoy met with General Haftar.' },
  { id: 'cooperation.visit', type: 'MET_WITH', lemmas: list('visit'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.4, sample: 'Merkel visited President Ruiz.' },
  { id: 'cooperation.meet-each-other', type: 'MET_WITH', lemmas: list('meet'), head: 'subject', tail: 'subject', confidence: 0.8, sample: 'Merkel and Ruiz met in Lima.' },
  { id: 'cooperation.receive', type: 'MET_WITH', lemmas: list('receive host greet welcome'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.55, sample: 'Ruiz received General Haftar.' },
  { id: 'cooperation.speak', type: 'NEGOTIATED_WITH', lemmas: list('speak confer'), head: 'subject', tail: 'with', confidence: 0.55, sample: 'Ruiz spoke with General Haftar.' },
  { id: 'cooperation.speak-to', type: 'NEGOTIATED_WITH', lemmas: list('speak talk'), head: 'subject', tail: 'to', tailTypes: ['Person', 'Country'], confidence: 0.5, sample: 'Ruiz spoke to General Haftar.' },
  { id: 'cooperation.discuss-with', type: 'NEGOTIATED_WITH', lemmas: list('discuss talk consult mediate'), head: 'subject', tail: 'with', confidence: 0.65, sample: 'Ruiz discussed the border with General Haftar.' },
  { id: 'cooperation.call', type: 'NEGOTIATED_WITH', lemmas: list('call phone telephone'), head: 'subject', tail: 'object', headTypes: ['Person'], tailTypes: ['Person'], alone: true, confidence: 0.55, sample: 'Ruiz called General Haftar.' },
  { id: 'cooperation.mediate', type: 'NEGOTIATED_WITH', lemmas: list('mediate'), head: 'subject', tail: 'between', confidence: 0.65, sample: 'Qatar mediated between Chad and the rebels of Goma.' },
  { id: 'cooperation.talks-with-each-other', type: 'NEGOTIATED_WITH', lemmas: list('hold open resume begin start conduct'), objectNouns: list('talks negotiations consultations discussions'), head: 'subject', tail: 'subject', confidence: 0.85, sample: 'Chile and Peru held talks.' },
  { id: 'cooperation.agree', type: 'AGREED_WITH', lemmas: list('agree reconcile'), head: 'subject', tail: 'with', confidence: 0.7, sample: 'Chile agreed with Peru on a price.' },
  { id: 'cooperation.agree-with-each-other', type: 'AGREED_WITH', lemmas: list('agree'), head: 'subject', tail: 'subject', confidence: 0.78, sample: 'Chile and Peru agreed to share the water.' },
  { id: 'cooperation.sign-with-each-other', type: 'AGREED_WITH', lemmas: list('sign conclude reach ratify strike make'), objectNouns: list('agreement agreements treaty pact accord deal memorandum contract alliance truce ceasefire partnership convention peace'), head: 'subject', tail: 'subject', confidence: 0.85, sample: 'Chile and Peru signed a treaty.' },
  { id: 'cooperation.talks', type: 'NEGOTIATED_WITH', lemmas: list('hold have open resume begin start conduct'), objectNouns: list('talks negotiations consultations discussions'), head: 'subject', tail: 'with', confidence: 0.9, sample: 'Bogotá held talks with the FARC.' },
  { id: 'cooperation.negotiate', type: 'NEGOTIATED_WITH', lemmas: list('negotiate bargain'), head: 'subject', tail: 'with', confidence: 0.88, sample: 'Bogotá negotiated with the FARC.' },
  { id: 'cooperation.sign-with', type: 'AGREED_WITH', lemmas: list('sign conclude reach ratify strike'), objectNouns: list('agreement agreements treaty pact accord deal memorandum contract alliance truce ceasefire'), head: 'subject', tail: 'with', confidence: 0.9, sample: 'Ethiopia signed a pact with Eritrea.' },
  { id: 'cooperation.cooperate', type: 'COOPERATES_WITH', lemmas: list('cooperate collaborate partner work ally coordinate team'), head: 'subject', tail: 'with', confidence: 0.82, sample: 'Chile cooperates with the agency.' },
  { id: 'cooperation.cut-ties', type: 'COOPERATES_WITH', lemmas: list('cut sever break end suspend halt downgrade'), objectNouns: list('ties relations links contacts cooperation'), head: 'subject', tail: 'with', factuality: 'denied', confidence: 0.78, sample: 'Chile cut ties with Peru.' },
  { id: 'cooperation.break-with', type: 'COOPERATES_WITH', lemmas: list('break split'), head: 'subject', tail: 'with', factuality: 'denied', confidence: 0.68, sample: 'The Amani Front broke with Ruiz.' },
  { id: 'cooperation.resume-ties', type: 'COOPERATES_WITH', lemmas: list('restore resume establish normalize normalise strengthen deepen'), objectNouns: list('ties relations links'), head: 'subject', tail: 'with', confidence: 0.72, sample: 'Chile restored relations with Peru.' },
  { id: 'cooperation.support', type: 'SUPPORTED', lemmas: list('support back endorse praise welcome commend defend applaud hail laud sponsor champion'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'Paris praised Rabat.' },
  { id: 'cooperation.recognize', type: 'SUPPORTED', lemmas: list('congratulate thank recognize recognise salute'), head: 'subject', tail: 'object', tailTypes: ['Person', 'Organization', 'Country'], confidence: 0.65, sample: 'Paris congratulated President Ruiz.' },
  { id: 'cooperation.side-with', type: 'SUPPORTED', lemmas: list('side sympathize sympathise'), head: 'subject', tail: 'with', confidence: 0.72, sample: 'Paris sided with Rabat.' },
  { id: 'cooperation.vote-for', type: 'SUPPORTED', lemmas: list('vote campaign'), head: 'subject', tail: 'for', confidence: 0.6, sample: 'Ana Cruz campaigned for President Ruiz.' },
  { id: 'cooperation.aid', type: 'AIDED', lemmas: list('aid assist help fund finance arm train equip supply evacuate rescue bankroll subsidize subsidise resupply'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'Libya funded the rebels.' },
  { id: 'cooperation.send-aid', type: 'AIDED', lemmas: list('send give provide offer deliver supply donate pledge lend ship grant release extend approve promise'), objectNouns: GIFTS, head: 'subject', tail: 'to', confidence: 0.82, sample: 'Japan sent aid to Nepal.' },
  { id: 'cooperation.give-aid', type: 'AIDED', lemmas: list('send give offer supply lend grant pay promise loan award'), objectNouns: GIFTS, head: 'subject', tail: 'recipient', confidence: 0.8, sample: 'Japan gave Nepal five million dollars.' },
  { id: 'cooperation.provide-with', type: 'AIDED', lemmas: list('provide supply arm equip furnish'), complementNouns: GIFTS, head: 'subject', tail: 'object', confidence: 0.75, sample: 'Libya supplied the rebels of Goma with weapons.' },
  { id: 'cooperation.receive-from', type: 'AIDED', lemmas: list('receive get obtain accept'), objectNouns: GIFTS, head: 'from', tail: 'subject', confidence: 0.78, sample: 'The rebels of Goma received weapons from Libya.' },
  { id: 'cooperation.provide-to', type: 'AIDED', lemmas: list('provide supply donate'), head: 'subject', tail: 'to', confidence: 0.68, sample: 'Japan provided masks to the Kenyan army.' },
  { id: 'cooperation.appoint', type: 'APPOINTED', lemmas: list('appoint name nominate elect choose pick select tap install reappoint promote'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'The president appointed Ana Cruz.' },
  { id: 'cooperation.request', type: 'REQUESTED', lemmas: list('ask request urge implore beg order instruct lobby exhort'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'Kyiv asked the IMF for a loan.' },
  { id: 'cooperation.call-on', type: 'REQUESTED', lemmas: list('call'), particle: 'on', head: 'subject', tail: 'on', confidence: 0.82, sample: 'The UN called on Israel to stop.' },
  { id: 'cooperation.appeal-to', type: 'REQUESTED', lemmas: list('appeal turn'), head: 'subject', tail: 'to', confidence: 0.7, sample: 'Kyiv appealed to the IMF.' },
  { id: 'cooperation.demand-of', type: 'REQUESTED', lemmas: list('demand oblige press pressure require'), head: 'subject', tail: 'object', confidence: 0.55, sample: 'The treaty obliges Chile.' },
  { id: 'cooperation.demand-that', type: 'REQUESTED', lemmas: list('demand insist request recommend'), head: 'subject', tail: 'that', confidence: 0.7, sample: 'Kenya demanded that Chad release him.' },
  { id: 'cooperation.demand-from', type: 'REQUESTED', lemmas: list('demand request seek'), head: 'subject', tail: 'from', confidence: 0.68, sample: 'Kyiv sought a loan from the IMF.' },
  { id: 'cooperation.propose', type: 'PROPOSED', lemmas: list('propose project suggest initiate'), head: 'subject', tail: 'object', confidence: 0.75, sample: 'The union projected by Nkrumah never came.' },
  // standing facts
  { id: 'standing.lead', type: 'LEADS', lemmas: list('lead head chair run command govern rule direct oversee co-lead manage'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'Amina Diallo heads the cooperative.' },
  { id: 'standing.preside', type: 'LEADS', lemmas: list('preside'), head: 'subject', tail: 'over', confidence: 0.78, sample: 'Amina Diallo presides over the fund.' },
  { id: 'standing.control', type: 'ACTIVE_IN', lemmas: list('control rule govern run administer'), head: 'subject', tail: 'object', headTypes: ['Organization'], tailTypes: ['Place', 'Country'], confidence: 0.7, sample: 'The Amani Front controls Goma.' },
  { id: 'standing.lead-unit', type: 'EMPLOYED_BY', lemmas: list('lead head chair run manage direct'), objectNouns: list('subsidiary division unit office branch department bureau arm desk section operation operations business team'), head: 'subject', tail: 'owner', headTypes: ['Person'], tailTypes: ['Organization'], confidence: 0.75, sample: 'Ana Ruiz heads a Goma Bank subsidiary.' },
  { id: 'standing.operate-body', type: 'LEADS', lemmas: list('operate manage'), head: 'subject', tail: 'object', headTypes: ['Person'], tailTypes: ['Organization'], confidence: 0.65, sample: 'Ana Ruiz operates the Goma Museum.' },
  { id: 'standing.set-up', type: 'FOUNDED', lemmas: list('set'), particle: 'up', head: 'subject', tail: 'object', tailTypes: ['Organization'], confidence: 0.75, sample: 'Ruiz set up the Goma Fund.' },
  { id: 'standing.found', type: 'FOUNDED', lemmas: list('found establish create co-found co-founded cofound cofounded form launch'), head: 'subject', tail: 'object', confidence: 0.72, sample: 'Henry Dunant founded the Red Cross.' },
  { id: 'standing.join', type: 'MEMBER_OF', lemmas: list('join'), head: 'subject', tail: 'object', tailTypes: ['Organization'], confidence: 0.78, sample: 'Norway joined NATO.' },
  { id: 'standing.belong', type: 'MEMBER_OF', lemmas: list('belong'), head: 'subject', tail: 'to', confidence: 0.85, sample: 'He belongs to the party of Y.' },
  { id: 'standing.serve-in', type: 'MEMBER_OF', lemmas: list('serve enlist'), head: 'subject', tail: 'in', tailTypes: ['Organization'], confidence: 0.65, sample: 'Petrov served in the Kenyan army.' },
  { id: 'standing.assign', type: 'MEMBER_OF', lemmas: list('assign'), head: 'object', tail: 'to', tailTypes: ['Organization'], headTypes: ['Person'], confidence: 0.65, sample: 'Petrov was assigned to the First Goma Battalion.' },
  { id: 'standing.affiliated', type: 'PART_OF', lemmas: list('affiliate'), head: 'object', tail: 'with', tailTypes: ['Organization'], headTypes: ['Organization'], confidence: 0.65, sample: 'the Goma Clinic, affiliated with the Amani Foundation' },
  { id: 'standing.employ', type: 'EMPLOYED_BY', lemmas: list('employ hire recruit'), head: 'object', tail: 'subject', confidence: 0.75, sample: 'The bank hired Petrov.' },
  { id: 'standing.teach', type: 'EMPLOYED_BY', lemmas: list('teach lecture'), head: 'subject', tail: 'at', confidence: 0.8, sample: 'Ana Cruz teaches at Makerere University.' },
  { id: 'standing.write-for', type: 'EMPLOYED_BY', lemmas: list('write report play'), head: 'subject', tail: 'for', tailTypes: ['Organization'], confidence: 0.6, sample: 'Ana Cruz writes for the Goma Times.' },
  { id: 'standing.work', type: 'EMPLOYED_BY', lemmas: list('work'), head: 'subject', tail: 'for', confidence: 0.85, sample: 'Jan Novak works for Amnesty.' },
  { id: 'standing.work-at', type: 'EMPLOYED_BY', lemmas: list('work'), head: 'subject', tail: 'at', confidence: 0.8, sample: 'Jan Novak works at the bank.' },
  { id: 'standing.own', type: 'OWNS', lemmas: list('own acquire buy purchase'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'The state owns Sonatrach.' },
  { id: 'standing.own-percent', type: 'OWNS', lemmas: list('hold own acquire buy'), objectNouns: list('percent percentage % half third quarter majority'), head: 'subject', tail: 'ofObject', tailTypes: ['Organization'], confidence: 0.75, sample: 'The fund holds 14 percent of Sonatrach.' },
  { id: 'standing.own-by-control', type: 'OWNS', lemmas: list('control'), head: 'subject', tail: 'object', headTypes: ['Person', 'Organization', 'Country'], tailTypes: ['Organization'], confidence: 0.7, sample: 'Goma Textiles is controlled by Jan Novak.' },
  { id: 'standing.own-stake', type: 'OWNS', lemmas: list('own acquire buy purchase hold have'), objectNouns: list('stake stakes share shares interest'), head: 'subject', tail: 'in', confidence: 0.75, sample: 'The fund bought a stake in Sonatrach.' },
  { id: 'standing.sell', type: 'OWNS', lemmas: list('sell'), head: 'to', tail: 'object', tailTypes: ['Organization'], confidence: 0.6, sample: 'The state sold Sonatrach to the fund.' },
  { id: 'standing.deploy', type: 'ACTIVE_IN', lemmas: list('have deploy station keep maintain'), objectNouns: list('troops soldiers forces peacekeepers base bases fighters'), head: 'subject', tail: 'in', confidence: 0.72, sample: 'Italy has troops in Lebanon.' },
  { id: 'standing.suspend-work', type: 'ACTIVE_IN', lemmas: list('suspend halt resume start begin run'), objectNouns: list('work operations activities'), head: 'subject', tail: 'in', confidence: 0.6, sample: 'The charity suspended its work in Goma.' },
  { id: 'standing.base', type: 'BASED_IN', lemmas: list('base headquarter register incorporate domicile'), head: 'object', tail: 'in', headTypes: ['Organization'], confidence: 0.83, sample: 'The agency is based in Geneva.' },
  { id: 'standing.base-at', type: 'BASED_IN', lemmas: list('base headquarter'), head: 'object', tail: 'at', confidence: 0.75, sample: 'The unit is based at Goma.' },
  { id: 'standing.grow-up', type: 'LIVES_IN', lemmas: list('grow'), particle: 'up', head: 'subject', tail: 'in', confidence: 0.75, sample: 'She grew up in Oran.' },
  { id: 'standing.enter', type: 'ACTIVE_IN', lemmas: list('enter'), head: 'subject', tail: 'object', headTypes: ['Organization'], tailTypes: ['Place', 'Country'], confidence: 0.6, sample: 'The militia entered Mali.' },
  { id: 'standing.operate', type: 'ACTIVE_IN', lemmas: list('operate fight campaign'), head: 'subject', tail: 'in', confidence: 0.85, sample: 'The militia operates in Mali.' },
  { id: 'standing.lie', type: 'LOCATED_IN', lemmas: list('lie locate situate'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'Cusco lies in Peru.' },
  { id: 'standing.born', type: 'BORN_IN', lemmas: list('bear born'), head: 'object', tail: 'in', confidence: 0.92, sample: 'He was born in Oran.' },
  { id: 'standing.live', type: 'LIVES_IN', lemmas: list('live reside settle'), head: 'subject', tail: 'in', confidence: 0.85, sample: 'She lives in London.' },
  { id: 'standing.flee-to', type: 'LIVES_IN', lemmas: list('flee emigrate escape move relocate'), head: 'subject', tail: 'to', confidence: 0.6, sample: 'He fled to London.' },
  { id: 'standing.exiled-in', type: 'LIVES_IN', lemmas: list('exile'), head: 'object', tail: 'in', tailTypes: ['Place', 'Country'], confidence: 0.78, sample: 'Petrov is exiled in Spain.' },
  { id: 'standing.study', type: 'STUDIED_AT', lemmas: list('study graduate enroll enrol educate train'), head: 'subject', tail: 'at', tailTypes: ['Organization'], confidence: 0.88, sample: 'She studied at Makerere University.' },
  { id: 'standing.graduate', type: 'STUDIED_AT', lemmas: list('graduate'), head: 'subject', tail: 'from', confidence: 0.9, sample: 'He graduated from Makerere University.' },
  { id: 'standing.degree', type: 'STUDIED_AT', lemmas: list('earn receive hold get obtain have'), objectNouns: list('degree doctorate diploma phd master bachelor'), head: 'subject', tail: 'from', confidence: 0.85, sample: 'He earned a degree from Makerere University.' },
  { id: 'standing.degree-at', type: 'STUDIED_AT', lemmas: list('take earn receive complete obtain do gain'), objectNouns: list('degree doctorate diploma phd master bachelor'), head: 'subject', tail: 'at', confidence: 0.85, sample: 'She took a degree at Makerere University.' },
  { id: 'standing.married-to', type: 'FAMILY_OF', lemmas: list('marry'), head: 'object', tail: 'to', confidence: 0.85, sample: 'Ana is married to Jan.' },
  { id: 'standing.marry', type: 'FAMILY_OF', lemmas: list('marry wed divorce'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'Ana married Jan.' },
  { id: 'standing.elected', type: 'HOLDS_OFFICE_IN', lemmas: list('elect appoint'), head: 'object', tail: 'of', confidence: 0.5, sample: 'She was elected president of Chile.' },
  // events
  { id: 'events.take-part', type: 'PARTICIPATED_IN', lemmas: list('take participate'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'Six states took part in the summit.' },
  { id: 'events.attend', type: 'PARTICIPATED_IN', lemmas: list('attend join boycott win lose'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'Six states attended the summit.' },
  { id: 'events.compete', type: 'PARTICIPATED_IN', lemmas: list('compete run stand fight'), head: 'subject', tail: 'in', confidence: 0.65, sample: 'Ruiz ran in the Lima election.' },
  { id: 'events.speak-at', type: 'PARTICIPATED_IN', lemmas: list('speak compete meet perform'), head: 'subject', tail: 'at', confidence: 0.65, sample: 'Ruiz spoke at the Lima summit.' },
  { id: 'events.organize', type: 'ORGANIZED', lemmas: list('organize organise host convene stage mastermind plan'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'Qatar hosted the talks.' },
  { id: 'events.hold', type: 'ORGANIZED', lemmas: list('hold sponsor broker mediate'), head: 'subject', tail: 'object', tailTypes: ['Event'], confidence: 0.62, sample: 'Qatar brokered the Goma talks.' },
  { id: 'events.perpetrate', type: 'PERPETRATED', lemmas: list('perpetrate commit claim'), head: 'subject', tail: 'object', confidence: 0.65, sample: 'The group perpetrated the bombing.' },
  { id: 'events.carry-out', type: 'PERPETRATED', lemmas: list('carry'), particle: 'out', head: 'subject', tail: 'object', confidence: 0.85, sample: 'The group carried out the bombing.' },
  { id: 'events.claim-responsibility', type: 'PERPETRATED', lemmas: list('claim'), objectNouns: list('responsibility'), head: 'subject', tail: 'for', confidence: 0.8, sample: 'The group claimed responsibility for the bombing.' },
  { id: 'events.behind', type: 'PERPETRATED', lemmas: list('be'), head: 'subject', tail: 'behind', tailTypes: ['Event'], confidence: 0.75, sample: 'The group was behind the Goma bombing.' },
  { id: 'events.die', type: 'VICTIM_OF', lemmas: list('die perish'), head: 'subject', tail: 'in', confidence: 0.75, sample: 'She died in the Beslan siege.' },
  { id: 'events.survive', type: 'VICTIM_OF', lemmas: list('survive'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'She survived the Beslan siege.' },
  { id: 'events.killed-in', type: 'VICTIM_OF', lemmas: list('kill injure wound'), head: 'object', tail: 'in', confidence: 0.75, sample: 'She was killed in the Madrid bombings.' },
  { id: 'events.happen', type: 'OCCURRED_IN', lemmas: list('happen occur erupt begin break'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'The riots erupted in Quetta.' },
  { id: 'events.take-place', type: 'OCCURRED_IN', lemmas: list('take'), objectNouns: list('place'), head: 'subject', tail: 'in', confidence: 0.88, sample: 'The summit took place in Quetta.' },
  { id: 'events.held', type: 'OCCURRED_IN', lemmas: list('hold'), head: 'object', tail: 'in', confidence: 0.8, sample: 'The summit was held in Quetta.' },
]

export const NOUN_FRAMES: readonly NounFrame[] = [
  { id: 'nominal.accusation', type: 'ACCUSED', nouns: list('accusation allegation charge claim complaint'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('against'), confidence: 0.8, sample: 'Chad’s accusations against Sudan' },
  { id: 'nominal.lawsuit', type: 'ACCUSED', nouns: list('lawsuit suit'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('against'), confidence: 0.75, sample: 'the union’s lawsuit against the Goma Bank' },
  { id: 'nominal.criticism', type: 'CRITICIZED', nouns: list('criticism condemnation denunciation rebuke'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('of against'), confidence: 0.75, sample: 'Chad’s criticism of Sudan' },
  { id: 'nominal.verbal-attack', type: 'CRITICIZED', nouns: list('attack assault tirade broadside'), qualifiers: list('verbal scathing rhetorical sharp'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.85, sample: 'a verbal attack on the fund from Minister Ruiz' },
  { id: 'nominal.attack', type: 'ATTACKED', nouns: list('attack assault raid offensive strike bombardment airstrike incursion operation'), except: list('verbal scathing rhetorical sharp'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.7, sample: 'Chad’s attack on Sudan' },
  { id: 'nominal.invasion', type: 'ATTACKED', nouns: list('invasion bombing shelling bombardment hacking siege'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), confidence: 0.75, sample: 'the Soviet invasion of Afghanistan' },
  { id: 'nominal.war', type: 'ATTACKED', nouns: list('war fight battle campaign'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('against on'), confidence: 0.6, sample: 'Chad’s war against the Amani Front' },
  { id: 'nominal.clash', type: 'ATTACKED', nouns: list('clash fighting'), head: 'agent', tail: 'patient', agent: list('by of'), patient: list('with'), confidence: 0.62, sample: 'clashes between the army of Mali and the Amani Front' },
  { id: 'nominal.seizure', type: 'SEIZED', nouns: list('seizure capture occupation annexation abduction kidnapping'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), confidence: 0.72, sample: 'the occupation of Goma by Chad' },
  { id: 'nominal.opposition', type: 'CRITICIZED', nouns: list('opposition'), head: 'agent', tail: 'patient', agent: list('from of'), patient: list('to'), confidence: 0.55, sample: 'Chad’s opposition to Ruiz' },
  { id: 'nominal.threat', type: 'THREATENED', nouns: list('threat ultimatum'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('to against'), confidence: 0.6, sample: 'Chad’s threats against Sudan' },
  { id: 'nominal.detention', type: 'DETAINED', nouns: list('arrest detention imprisonment'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.8, sample: 'the arrest of Ivan by police' },
  { id: 'nominal.extradition', type: 'HANDED_OVER_TO', nouns: list('extradition handover transfer deportation return'), head: 'agent', tail: 'patient', agent: list('of'), patient: list('to'), confidence: 0.8, sample: 'the extradition of Ivan to Italy' },
  { id: 'nominal.expulsion', type: 'EXPELLED', nouns: list('expulsion eviction'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('of'), confidence: 0.7, sample: 'the expulsion of Ivan by Italy' },
  { id: 'nominal.killing', type: 'KILLED', nouns: list('killing assassination murder execution'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.75, sample: 'the murder of Ivan by soldiers' },
  { id: 'nominal.overthrow', type: 'OVERTHREW', nouns: list('overthrow ouster removal'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.75, sample: 'the overthrow of Keïta by the army' },
  { id: 'nominal.sanctions', type: 'SANCTIONED', nouns: list('sanction embargo'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.82, sample: 'EU sanctions against Mali' },
  { id: 'nominal.restriction', type: 'SANCTIONED', nouns: list('ban restriction tariff blockade'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.6, sample: 'EU restrictions on Mali' },
  { id: 'nominal.investigation', type: 'INVESTIGATED', nouns: list('investigation inquiry probe'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('into of'), confidence: 0.78, sample: 'the UN inquiry into the Goma massacre' },
  { id: 'nominal.protest', type: 'PROTESTED_AGAINST', nouns: list('protest demonstration rally'), head: 'agent', tail: 'patient', agent: list('by from of'), patient: list('against'), confidence: 0.7, sample: 'protests by unions against the government' },
  { id: 'nominal.cooperation', type: 'COOPERATES_WITH', nouns: list('cooperation partnership collaboration alliance'), head: 'agent', tail: 'patient', agent: list('by of'), patient: list('with'), confidence: 0.75, sample: 'Chile’s partnership with the EU' },
  { id: 'nominal.ties', type: 'COOPERATES_WITH', nouns: list('tie link'), head: 'agent', tail: 'patient', agent: list('of'), patient: list('to with'), bearer: list('with'), confidence: 0.62, sample: 'a gang with ties to the Goma Cartel' },
  { id: 'nominal.negotiation', type: 'NEGOTIATED_WITH', nouns: list('negotiation talk consultation bargaining conversation discussion dialogue'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('with'), confidence: 0.75, sample: 'Bogotá’s talks with the FARC' },
  { id: 'nominal.meeting', type: 'MET_WITH', nouns: list('meeting summit dinner lunch'), head: 'agent', tail: 'patient', agent: list('by of'), patient: list('with'), confidence: 0.8, sample: 'Ruiz’s meeting with Merkel' },
  { id: 'nominal.agreement', type: 'AGREED_WITH', nouns: list('agreement treaty pact accord deal truce ceasefire'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('with'), confidence: 0.78, sample: 'Ethiopia’s pact with Eritrea' },
  { id: 'nominal.support', type: 'SUPPORTED', nouns: list('support praise backing endorsement solidarity sympathy'), head: 'agent', tail: 'patient', agent: list('from by of'), patient: list('for with'), confidence: 0.72, sample: 'Russian support for Chad' },
  { id: 'nominal.aid', type: 'AIDED', nouns: list('aid assistance'), head: 'agent', tail: 'patient', agent: list('from by'), patient: list('to for'), confidence: 0.72, sample: 'Japanese aid to Nepal' },
  { id: 'nominal.funding', type: 'AIDED', nouns: list('funding financing bankrolling arming training'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('of for'), confidence: 0.65, sample: 'Chad’s funding of the rebels of Goma' },
  { id: 'nominal.acquisition', type: 'OWNS', nouns: list('acquisition takeover purchase buyout'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), confidence: 0.72, sample: 'the bank’s acquisition of Goma Textiles' },
  { id: 'nominal.headquarters', type: 'BASED_IN', nouns: list('headquarters'), head: 'agent', tail: 'patient', agent: list('of'), patient: list('in'), confidence: 0.78, sample: 'the party’s headquarters in Goma' },
  { id: 'nominal.membership', type: 'MEMBER_OF', nouns: list('membership'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of in'), confidence: 0.7, sample: 'Peru’s membership of the union' },
  { id: 'nominal.appointment', type: 'APPOINTED', nouns: list('appointment nomination'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.75, sample: 'the appointment of Ana Cruz by Ruiz' },
  { id: 'nominal.request', type: 'REQUESTED', nouns: list('request appeal demand'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('to'), confidence: 0.7, sample: 'Kyiv’s request to the IMF' },
]

/** Verbs whose object noun carries the meaning and whose subject is its agent: "signed an agreement with". */
export const LIGHT_VERBS = new Set(list('bring press reach strike mount wage deliver complete finalize finalise close approve renew suspend halt cut stop pledge promise lead stage organize organise hold sign conduct launch impose have make carry express begin start continue resume establish seek give provide offer announce level file maintain develop pursue voice strengthen expand'))
/** Those whose subject is the one it is done to: "reaping praise from". */
export const RECEIVING_VERBS = new Set(list('receive reap face win draw earn provoke get attract welcome'))

/** "X is a member of Y", "X, founder of Y": nouns that relate their bearer to what stands after the preposition. Offices are in lexicons/titles.ts. */
export const ROLE_NOUNS: readonly RoleNoun[] = [
  { id: 'copula.member-of', type: 'MEMBER_OF', nouns: list('member militant activist supporter fighter'), prepositions: list('of in'), confidence: 0.85, sample: 'Norway is a member of NATO.' },
  { id: 'copula.perpetrator-of', type: 'PERPETRATED', nouns: list('perpetrator author mastermind organizer organiser'), prepositions: list('of behind'), confidence: 0.72, sample: 'They were perpetrators of the Goma blasts.' },
  { id: 'copula.aide-to', type: 'EMPLOYED_BY', nouns: list('aide adviser advisor lawyer attorney counsel spokesman spokeswoman spokesperson bodyguard assistant staff chauffeur interpreter'), prepositions: list('to of for'), confidence: 0.78, sample: 'She is an adviser to President Ruiz.' },
  { id: 'copula.killer-of', type: 'KILLED', nouns: list('assassin killer murderer'), prepositions: list('of'), confidence: 0.85, sample: 'Novak, the assassin of President Ruiz, fled.' },
  { id: 'copula.participant-in', type: 'PARTICIPATED_IN', nouns: list('participant participants delegate observer party'), prepositions: list('in to at'), confidence: 0.75, sample: 'She was a participant in the Goma talks.' },
  { id: 'copula.victim-of', type: 'VICTIM_OF', nouns: list('victim survivor casualty'), prepositions: list('of'), confidence: 0.8, sample: 'She was a victim of the Goma blasts.' },
  { id: 'copula.suspect-in', type: 'SUSPECTED_IN', nouns: list('suspect defendant'), prepositions: list('in'), confidence: 0.82, sample: 'He is a suspect in the Goma blasts.' },
  { id: 'copula.citizen-of', type: 'CITIZEN_OF', nouns: list('citizen national'), prepositions: list('of'), confidence: 0.9, sample: 'She is a citizen of Chile.' },
  { id: 'copula.founder-of', type: 'FOUNDED', nouns: list('founder co-founder'), prepositions: list('of'), confidence: 0.88, sample: 'She is the founder of the Goma Fund.' },
  { id: 'copula.owner-of', type: 'OWNS', nouns: list('owner'), prepositions: list('of'), confidence: 0.85, sample: 'He is the owner of the Goma Bank.' },
  { id: 'copula.ally-of', type: 'COOPERATES_WITH', ofBody: { nouns: list('partner'), type: 'EMPLOYED_BY' }, nouns: list('ally partner'), prepositions: list('of to at'), confidence: 0.75, sample: 'Chile is an ally of Peru.' },
  { id: 'copula.critic-of', type: 'CRITICIZED', nouns: list('critic opponent'), prepositions: list('of'), confidence: 0.78, sample: 'She is a critic of President Ruiz.' },
  { id: 'copula.part-of', type: 'PART_OF', nouns: list('part branch wing subsidiary arm unit department offshoot'), prepositions: list('of'), confidence: 0.8, sample: 'The guard is a branch of the army of Peru.' },
  { id: 'copula.native-of', type: 'BORN_IN', nouns: list('native'), prepositions: list('of'), confidence: 0.8, sample: 'She is a native of Oran.' },
  { id: 'copula.resident-of', type: 'LIVES_IN', nouns: list('resident'), prepositions: list('of'), confidence: 0.85, sample: 'He is a resident of Oran.' },
  { id: 'copula.graduate-of', type: 'STUDIED_AT', nouns: list('graduate student alumnus'), prepositions: list('of at'), confidence: 0.85, sample: 'He is a graduate of Makerere University.' },
  { id: 'copula.family-of', type: 'FAMILY_OF', nouns: list('son daughter brother sister wife husband father mother nephew uncle cousin widow grandson son-in-law'), prepositions: list('of'), confidence: 0.77, sample: 'She is the daughter of Jan Novak.' },
  { id: 'copula.active-in', type: 'ACTIVE_IN', nouns: list('active'), prepositions: list('in'), confidence: 0.8, sample: 'The militia, a group active in Mali, fled.' },
  { id: 'copula.city-in', type: 'LOCATED_IN', nouns: list('city town capital village province region'), prepositions: list('in of'), confidence: 0.8, sample: 'Cusco is a city in Peru.' },
]

/** Every verb that a row asks for, and those that carry a noun's meaning. */
export const FRAME_LEMMAS: ReadonlySet<string> = new Set([...VERB_FRAMES.flatMap(({ lemmas }) => lemmas), ...LIGHT_VERBS, ...RECEIVING_VERBS, ...list('deny cut close reject vow warn say tell fire open release')])
