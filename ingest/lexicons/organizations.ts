// What makes a name an organization: its head noun, its legal form, or being one that the world knows by its acronym.

import { remember } from '../remember.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/[\s,]+/).filter(Boolean))

/** Head nouns: a capitalised name that ends in one, or has one before "of", "for" or "on", is an organization. */
export const ORGANIZATION_HEADS = words(`
  academy administration agency alliance army assembly association authority bank battalion board brigade broadcasting brotherhood bureau
  cabinet caliphate center centre chamber church club coalition college command commission commissariat committee communities community company confederation
  congress consortium cooperative corporation corps council court department directorate division embassy consulate emirate enterprise exchange
  faculty federation fellowship firm force forces forum foundation front fund gendarmerie group guard guards guild headquarters hospital house
  initiative inquisition inspectorate institute institution jamaat jama'at hizb harakat lashkar league legion magistracy media militia ministry mission monitor monastery mosque movement
  museum navy network news newspaper observatory office ombudsman operation opposition order organisation organization parliament partnership party
  patriarchate platform police politburo post presidency press program programme prosecutor radio regiment registry resistance
  school secretariat senate service services society squad state station structure studio survey syndicate synod taskforce team television theatre theater times tribune tribunal
  trust union unions unit university watch wing workers works workshop duma majlis rada knesset bundestag sejm oliy
  airlines airways motors industries holdings laboratories technologies systems
`)

/** Of those, what is an organization only in a longer name ("State" alone is none, "Islamic State" is). */
export const WEAK_HEADS = words('house order state station post times works team house division media school mission operation order platform wing exchange command initiative prosecutor presidency workers resistance opposition front')

export const LEGAL_FORMS = words('inc inc. ltd ltd. llc corp corp. co. plc gmbh ag s.a. sa spa s.p.a. jsc ojsc pjsc oao zao bv nv kg oy oyj ab a/s asa bhd llp sarl s.a.r.l. sas')

/** Of whom somebody is a member rather than an employee: "Samuel Otieno of the Amani Front". */
export const PARTY_WORDS = /\b(?:party|league|front|movement|alliance|union|bloc|coalition|democrats|republicans|conservatives|liberals|labour|socialists|greens)\b/iu

/** Possessors that are part of a body's name and no one's name: "Prosecutor-General’s Office", "People’s Party". */
export const NAME_POSSESSORS = words(`people peoples workers women children students prosecutor-general prosecutor general lord doctors writers journalists teachers farmers
  veterans soldiers mothers men human governor mayor president king queen speaker ombudsman attorney nation world reporters lawyers`)

const BEFORE_GENERAL = words('attorney prosecutor procurator solicitor auditor comptroller controller inspector surgeon accountant')

/** "Office of the Attorney General": whether the word at `at` belongs to the office before it and is nobody's rank. */
export function isGeneral(tokens: readonly { readonly text: string }[], at: number): boolean {
  return tokens[at]?.text === 'General' && BEFORE_GENERAL.has(tokens[at - 1]?.text.toLowerCase() ?? '')
}

export interface KnownOrganization {
  /** The name to show. */
  readonly name: string
  /** Every other name, acronyms included. */
  readonly others: readonly string[]
}

/** Name to show | other names. International bodies, agencies and movements that texts name without introducing them. */
const KNOWN = `
UNHCR | Office of the United Nations High Commissioner for Refugees; United Nations High Commissioner for Refugees; UN High Commissioner for Refugees; UN refugee agency; U.N. refugee agency
OHCHR | Office of the United Nations High Commissioner for Human Rights; Office of the High Commissioner for Human Rights; UN High Commissioner for Human Rights
United Nations | UN; U.N.; United Nations Organization
UN Security Council | United Nations Security Council; U.N. Security Council
UN General Assembly | United Nations General Assembly; U.N. General Assembly
UNICEF | United Nations Children's Fund; UN Children's Fund
UNESCO | United Nations Educational, Scientific and Cultural Organization
UNDP | United Nations Development Programme; UN Development Programme
UNODC | United Nations Office on Drugs and Crime; UN Office on Drugs and Crime
UNRWA | United Nations Relief and Works Agency
World Food Programme | WFP; World Food Program; UN World Food Programme
World Health Organization | WHO
World Trade Organization | WTO
World Bank | International Bank for Reconstruction and Development
International Monetary Fund | IMF
International Atomic Energy Agency | IAEA
International Criminal Court | ICC
International Court of Justice | ICJ
International Labour Organization | ILO
International Organization for Migration | IOM
International Committee of the Red Cross | ICRC; Red Cross
European Union | EU; E.U.
European Commission |
European Parliament |
European Council |
Council of Europe |
European Court of Human Rights | ECHR
European Central Bank | ECB
European Bank for Reconstruction and Development | EBRD
OSCE | Organization for Security and Co-operation in Europe; Organization for Security and Cooperation in Europe; Organisation for Security and Co-operation in Europe
ODIHR | Office for Democratic Institutions and Human Rights; OSCE Office for Democratic Institutions and Human Rights; OSCE/ODIHR
NATO | North Atlantic Treaty Organization; North Atlantic Treaty Organisation; North Atlantic Alliance; N.A.T.O.
Shanghai Cooperation Organization | SCO; Shanghai Cooperation Organisation
Commonwealth of Independent States | CIS
Collective Security Treaty Organization | CSTO
Eurasian Economic Community | EurAsEC
Eurasian Economic Union | EAEU
African Union | AU
Arab League | League of Arab States
ASEAN | Association of Southeast Asian Nations
ECOWAS | Economic Community of West African States
OPEC | Organization of the Petroleum Exporting Countries
Organization of American States | OAS
Organisation of Islamic Cooperation | OIC; Organization of the Islamic Conference; Organisation of the Islamic Conference
OECD | Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development
G7 | Group of Seven
G8 | Group of Eight
G20 | Group of Twenty
Interpol | International Criminal Police Organization
Europol |
Human Rights Watch | HRW
Amnesty International |
Freedom House |
Transparency International |
Doctors Without Borders | Médecins Sans Frontières; MSF
Reporters Without Borders | Reporters sans frontières
International Crisis Group | ICG; Crisis Group
Committee to Protect Journalists | CPJ
Radio Free Europe/Radio Liberty | RFE/RL; Radio Free Europe; Radio Liberty
BBC | British Broadcasting Corporation
CNN |
Reuters |
Associated Press | AP
Agence France-Presse | AFP
Interfax |
ITAR-TASS | TASS
RIA Novosti |
Xinhua | Xinhua News Agency
Al Jazeera | Al-Jazeera
New York Times |
Washington Post |
European Anti-Fraud Office | OLAF
Pentagon | US Department of Defense; Department of Defense
State Department | US State Department; U.S. State Department; Department of State; U.S. Department of State
White House |
Kremlin |
US Congress | U.S. Congress
CIA | Central Intelligence Agency
FBI | Federal Bureau of Investigation
KGB |
FSB | Federal Security Service
Mossad |
USAID | US Agency for International Development; U.S. Agency for International Development
Taliban | Taleban
Al-Qaeda | Al Qaeda; al-Qaida; Al-Qaida; al-Qaeda; al Qaeda
Islamic State | ISIS; ISIL; Daesh; Islamic State of Iraq and the Levant; Islamic State of Iraq and Syria
Hezbollah | Hizbullah; Hizballah
Hamas |
Fatah |
Boko Haram |
Al-Shabaab | al-Shabaab; Al Shabaab
Hizb ut-Tahrir | Hizb-ut-Tahrir; Hizb ut Tahrir; Hizb al-Tahrir
FARC | Revolutionary Armed Forces of Colombia
ETA |
IRA | Irish Republican Army
PKK | Kurdistan Workers' Party; Kurdistan Workers’ Party
Gazprom |
Lukoil |
Rosneft |
Chevron |
ExxonMobil | Exxon Mobil
Shell | Royal Dutch Shell
BP | British Petroleum
UN Human Rights Council | United Nations Human Rights Council; Human Rights Council
UN Women |
UN Environment Programme | UNEP; United Nations Environment Programme
UNFPA | United Nations Population Fund; UN Population Fund
UNAIDS |
OCHA | United Nations Office for the Coordination of Humanitarian Affairs; UN Office for the Coordination of Humanitarian Affairs
Food and Agriculture Organization | FAO; UN Food and Agriculture Organization
Permanent Court of Arbitration |
International Energy Agency | IEA
International Maritime Organization |
International Olympic Committee | IOC
World Economic Forum |
World Anti-Doping Agency | WADA
Red Crescent |
International Federation of Red Cross and Red Crescent Societies | IFRC
Court of Justice of the European Union | European Court of Justice; CJEU
Council of the European Union |
European External Action Service | EEAS
European Investment Bank | EIB
European Medicines Agency |
Frontex |
Eurojust |
European People's Party | EPP
Renew Europe |
Patriots for Europe |
European Conservatives and Reformists |
Mercosur |
Andean Community |
CARICOM | Caribbean Community
Inter-American Court of Human Rights |
Inter-American Commission on Human Rights | IACHR
Inter-American Development Bank |
Asian Development Bank |
African Development Bank | AfDB
African Court on Human and Peoples' Rights |
Southern African Development Community | SADC
East African Community |
Intergovernmental Authority on Development | IGAD
Economic Community of Central African States | ECCAS
Gulf Cooperation Council |
South Asian Association for Regional Cooperation | SAARC
Asia-Pacific Economic Cooperation | APEC
BRICS |
Non-Aligned Movement |
Commonwealth of Nations |
MONUSCO |
MINUSMA |
UNIFIL | United Nations Interim Force in Lebanon
UNMISS |
AMISOM |
Oxfam |
Greenpeace |
Save the Children |
World Wildlife Fund | WWF
Médecins du Monde | Doctors of the World
International Rescue Committee |
Norwegian Refugee Council |
CARE International |
Carter Center |
Open Society Foundations | Open Society Foundation
Bellingcat |
Global Witness |
Carnegie Endowment | Carnegie Endowment for International Peace
Brookings Institution | Brookings
Chatham House |
RAND Corporation |
Bloomberg | Bloomberg News
Financial Times |
Wall Street Journal |
Le Monde |
Der Spiegel |
Deutsche Welle |
France 24 |
Radio France Internationale | RFI
Kyodo | Kyodo News
Yonhap | Yonhap News Agency
Press Trust of India |
Anadolu Agency | Anadolu
Al Arabiya |
Al Mayadeen |
Telesur |
EFE |
dpa | Deutsche Presse-Agentur
Fox News |
NBC | NBC News
CBS | CBS News
ABC News |
NPR | National Public Radio
Voice of America | VOA
Roskomnadzor |
GRU |
Wagner Group |
Rostec |
Rosatom |
Transneft |
Sberbank |
VTB | VTB Bank
Novatek |
MI5 |
MI6 | Secret Intelligence Service
GCHQ |
Scotland Yard |
US National Security Agency |
US Drug Enforcement Administration | U.S. Drug Enforcement Administration
US Internal Revenue Service |
NASA | National Aeronautics and Space Administration
US Food and Drug Administration | U.S. Food and Drug Administration
US Environmental Protection Agency | U.S. Environmental Protection Agency
US Federal Trade Commission | U.S. Federal Trade Commission
US Securities and Exchange Commission | U.S. Securities and Exchange Commission
Federal Reserve | US Federal Reserve; U.S. Federal Reserve
US Supreme Court | U.S. Supreme Court
US Senate | U.S. Senate
US House of Representatives | U.S. House of Representatives
US Department of Justice | U.S. Department of Justice; US Justice Department; U.S. Justice Department
US Department of Homeland Security | U.S. Department of Homeland Security
US Treasury | U.S. Treasury; US Treasury Department; U.S. Treasury Department; US Department of the Treasury; U.S. Department of the Treasury
OFAC | Office of Foreign Assets Control
Liberal Democrats |
Scottish National Party | SNP
Sinn Fein | Sinn Féin
CDU | Christian Democratic Union
SPD | Social Democratic Party of Germany
AfD | Alternative for Germany; Alternative für Deutschland
Fidesz |
Civic Platform |
Likud |
Knesset |
Shin Bet |
Israel Defense Forces | IDF; Israeli Defence Forces; Israel Defence Forces; Israeli Defense Forces
Palestinian Authority |
Palestine Liberation Organization | PLO
Palestinian Islamic Jihad |
Muslim Brotherhood |
Syrian Democratic Forces |
Free Syrian Army |
Hayat Tahrir al-Sham |
Jabhat al-Nusra | al-Nusra Front; Nusra Front
Quds Force |
Islamic Revolutionary Guard Corps | IRGC; Revolutionary Guards
Basij |
AKP |
CHP | Republican People's Party
HDP |
Al-Qaeda in the Arabian Peninsula | AQAP
Al-Qaeda in the Islamic Maghreb | AQIM
Islamic State West Africa Province | ISWAP
JNIM |
M23 | March 23 Movement
FDLR | Democratic Forces for the Liberation of Rwanda
Allied Democratic Forces |
Lord's Resistance Army | LRA
CODECO |
Janjaweed |
Rapid Support Forces |
Tigray People's Liberation Front | TPLF
Oromo Liberation Army |
African National Congress | ANC
Economic Freedom Fighters |
ZANU-PF | Zanu-PF
Movement for Democratic Change |
Frelimo | FRELIMO
Renamo | RENAMO
MPLA |
UNITA |
SPLM | Sudan People's Liberation Movement
Eskom |
Sonangol |
MTN | MTN Group
Dangote Group |
All Progressives Congress |
People's Democratic Party |
National Democratic Congress |
New Patriotic Party |
Awami League |
Bangladesh Nationalist Party |
Jamaat-e-Islami |
Grameen Bank |
Bharatiya Janata Party | BJP
Indian National Congress |
Aam Aadmi Party |
Rashtriya Swayamsevak Sangh |
Reserve Bank of India |
Central Bureau of Investigation |
Tata Group |
Adani Group |
Reliance Industries |
Pakistan Muslim League-N |
Pakistan People's Party |
Pakistan Tehreek-e-Insaf |
Inter-Services Intelligence |
Lashkar-e-Taiba | Lashkar-e-Tayyiba
Jaish-e-Mohammed |
Tehreek-e-Taliban Pakistan | Pakistani Taliban
Haqqani network |
Liberation Tigers of Tamil Eelam | LTTE; Tamil Tigers
Tatmadaw |
Arakan Army |
National League for Democracy | NLD
National Unity Government |
Abu Sayyaf |
Moro Islamic Liberation Front | MILF
New People's Army |
Jemaah Islamiyah |
Golkar |
Petronas |
Pertamina |
UMNO |
Kuomintang | KMT
Democratic Progressive Party |
Chinese Communist Party | Communist Party of China
People's Liberation Army |
People's Bank of China |
Huawei | Huawei Technologies
ZTE |
Alibaba | Alibaba Group
Tencent |
ByteDance |
TikTok |
TSMC | Taiwan Semiconductor Manufacturing Company
Sinopec |
CNOOC |
PetroChina |
Evergrande | China Evergrande
Foxconn |
Samsung | Samsung Electronics
Hyundai |
Toyota |
Nissan |
Sony |
Nintendo |
SoftBank |
Bank of Japan |
Liberal Democratic Party |
Komeito |
Workers' Party of Korea |
Sinaloa Cartel |
Jalisco New Generation Cartel | CJNG
Zetas | Los Zetas
Gulf Cartel |
MS-13 | Mara Salvatrucha
Primeiro Comando da Capital |
Tren de Aragua |
Shining Path |
Institutional Revolutionary Party |
Pemex | Petroleos Mexicanos; Petróleos Mexicanos
Petrobras | Petroleo Brasileiro; Petróleo Brasileiro; Petroleo Brasileiro SA
Odebrecht |
Eletrobras |
Embraer |
Vale SA |
PDVSA | Petroleos de Venezuela; Petróleos de Venezuela
Ecopetrol |
YPF |
Codelco |
Central Bank of Brazil |
Google |
Alphabet |
Apple Inc |
Amazon.com |
Microsoft |
Meta Platforms |
Facebook |
WhatsApp |
Instagram |
YouTube |
Twitter |
Telegram |
Netflix |
OpenAI |
Nvidia |
Intel |
IBM |
SpaceX |
Boeing |
Airbus |
Lockheed Martin |
Raytheon |
General Electric |
General Motors |
Ford Motor | Ford Motor Company
Volkswagen |
BMW |
Siemens |
Stellantis |
TotalEnergies |
Eni |
Equinor | Statoil
Repsol |
Glencore |
Rio Tinto |
BHP |
Anglo American |
Trafigura |
Saudi Aramco | Aramco
QatarEnergy | Qatar Petroleum
ADNOC |
Goldman Sachs |
JPMorgan Chase | JPMorgan; JP Morgan
Morgan Stanley |
Citigroup | Citibank
Deutsche Bank |
Credit Suisse |
HSBC |
Barclays |
BNP Paribas |
BlackRock |
Pfizer |
Moderna |
AstraZeneca |
Johnson & Johnson |
GlaxoSmithKline | GSK
Novartis |
Bayer |
Monsanto |
Nestle | Nestlé
Unilever |
Walmart |
McDonald's |
Coca-Cola |
Blackwater |
Cambridge Analytica |
NSO Group |
FIFA |
UEFA |
CONCACAF |
CONMEBOL |
World Athletics | IAAF
Houthis | Houthi movement; Ansarallah; Ansar Allah
`

/** Acronyms that are no organization, however written. */
export const NOT_ORGANIZATIONS = words(`am pm a.m. p.m. gmt utc est tv dvd cd pc id ok usd eur gdp gnp hiv aids sars covid covid-19 dna rna ngo ngos igo mp mps ceo cfo vip pow pows ied ieds wmd
  faq pdf html http https www url isbn issn ad bc ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xx xxi jr. sr. ps fm km mph suv suvs aka vat covid19 phd ph.d. mba ba ma bs msc i.e. e.g. etc. no. vol. pp. ed. eds. usb gps sms atm atms asap diy nr re cv icu us u.s. usa u.s.a. uk u.k. ussr uae drc drc. car prc dprk`)

export interface Organizations {
  /** The organization known under exactly this name (letter case counts for names of up to four letters). */
  readonly find: (name: string) => KnownOrganization | undefined
  /** Every known name. */
  readonly names: () => readonly string[]
  /** Words of the longest known name. */
  readonly longest: number
}

/** Looks well-known organizations up by any of their names. */
export function createOrganizations(): Organizations {
  const byName = new Map<string, KnownOrganization>()
  const names: string[] = []
  for (const line of KNOWN.trim().split('\n')) {
    const [name = '', others = ''] = line.split('|').map((part) => part.trim())
    const organization = { name, others: others.split(';').map((other) => other.trim()).filter(Boolean) }
    for (const known of [name, ...organization.others]) {
      byName.set(lookupKey(known), organization)
      names.push(known)
    }
  }
  const longest = Math.max(...[...byName.keys()].map((key) => key.split(' ').length))
  return { find: remember((name) => byName.get(lookupKey(name))), names: () => names, longest }
}

/** "WHO" is not "who": short names keep their case; long ones do not, and quotes and dashes are made plain. */
function lookupKey(name: string): string {
  const plain = name.replace(/[\u2018\u2019]/gu, "'").replace(/\s+/gu, ' ')
  return plain.length <= 5 ? plain : plain.toLowerCase().replace(/-/gu, ' ')
}
