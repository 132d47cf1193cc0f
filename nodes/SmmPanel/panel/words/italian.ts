import type { Language } from './language';

const MONEY = 'saldo|fondi|credito|crediti|denaro|portafoglio|soldi';
const ORDER = 'ordine|ordini|abbonamento';
const SERVICE = 'servizio|servizi';
const REFILL = 'refill|ricarica|reintegro|annull*|cancell*';
const LINK = 'link|url|profilo|pagina|collegamento|nome_utente|indirizzo';
const FIELD = `${LINK}|quantita|commento|commenti|campo|campi|parametr*|dati|formato|tipo|intervallo|valore|hashtag*`;
const WRONG =
	'non_valid*|non_e_valid*|invalid*|errat*|sbagliat*|sconosciut*|non_corrett*|scorrett*';
const GONE = 'non_trovat*|non_e_stato_trovato|non_esiste*|inesistente*|nessun*';
const OFF =
	'inattiv*|non_attiv*|non_e_attiv*|disattivat*|disabilitat*|non_disponibil*|non_e_disponibile|non_e_piu|non_piu';

export const italian: Language = {
	funds: [
		`${MONEY} insufficient*|bass*|non_sufficient*|non_basta|esaurit*|negativ*|supera`,
		`${MONEY} abbastanza|sufficient* non|senza`,
		'ricaric*|aggiung* saldo|fondi|credito|conto',
	],
	auth: [
		`chiave|token|chiave_api|api_key ${WRONG}|${GONE}|${OFF}|scadut*|mancante|richiest*|obbligatori*`,
		`account|utente|cliente|conto ${OFF}|bloccat*|sospes*|bannat*|${GONE}`,
		'accesso|permesso negat*|rifiutat*|vietat*',
		'non_autorizzat*|non_autenticat*',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|numero|codice ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`refill|ricarica ${GONE}|${WRONG}`,
	],
	busyLink: [
		`gia|esiste|altro ${ORDER} corso|attiv*|sospeso|attesa|link|stesso_link`,
		`gia|esiste|altro ${ORDER} corso|attiv*|attesa link|url|profilo`,
		`${ORDER}|link duplicat*|doppio`,
		'stesso link|url|profilo',
		`attend*|aspett* ${ORDER} complet*|termin*|precedente|finisca`,
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|privat*|deve|minim*|massim*|inferiore|superiore|insufficiente|non_consentit*|troppo`,
		'quantita minim*|massim* inferiore|superiore|superat*|minore|maggiore',
		`${ORDER} ${LINK}|quantita ${WRONG}`,
		'minimo|minima|massimo|massima|privato|privata',
	],
	missingField: [
		`${FIELD} obbligatori*|richiest*|mancant*|necessari*|vuot*|compila*`,
		'obbligatori*|mancant*',
	],
	notSupported: [
		`${REFILL} non_consentit*|non_disponibil*|non_e_disponibile|non_puo|non_possono|non_e_possibile|impossibile|disabilitat*|gia|ore|giorni|non_supportat*|non_permess*|non`,
		`${REFILL} non_consentit*|non_disponibil*|non_puo|non_supporta*|disabilitat* ${SERVICE}|${ORDER}`,
		'non_supportat*|non_consentit*|non_permess*|non_idone*',
	],
	unknownAction: [
		`azione|metodo|richiesta|operazione ${WRONG}|${GONE}|non_supportat*|non_consentit*`,
	],
	rateLimit: [
		'tropp* richiest*|tentativ*|chiamate',
		'limit* richieste|tentativi|chiamate|minuto|secondo',
		'attend*|aspett* secondi|minuti|minuto richiest*|riprov*|prima',
	],
	closed: ['manutenzione'],
	brokenBehind: [
		'fornitore|provider errore|fallit*|problema|non|rifiut*',
		'tempo scadut*|esaurit* connessione|risposta|attesa',
		'errore|fallit*|impossibile connessione|connettersi|database',
	],
	broken: [
		'riprov* tardi|piu_tardi|ancora|nuovo',
		'temporane*|piu_tardi|riprova',
		'errore verificat*|imprevist*|intern*|sconosciut*|elabor*|server|durante',
		'qualcosa andat*|storto',
		'impossibile|errore elabor*|creare|inviare|completare|effettuare',
	],
};
