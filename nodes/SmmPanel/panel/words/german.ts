import type { Language } from './language';

const MONEY = 'guthaben|kontostand|saldo|geld|guthabens|kontoguthaben';
const ORDER = 'bestellung|bestellungen|auftrag|auftrage|auftrags*|bestell*|abonnement';
const SERVICE = 'dienst|dienste|service|dienstleistung|leistung|services';
const REFILL = 'nachfull*|auffull*|refill|storn*';
const LINK = 'link|links|url|profil|seite|beitrag|benutzername|adresse';
const FIELD = `${LINK}|menge|mengen|anzahl|kommentar*|feld|felder|parameter|daten|format|typ|intervall|wert|hashtag*`;
const WRONG =
	'ungultig*|falsch*|inkorrekt*|fehlerhaft*|unbekannt*|nicht_gultig|nicht_korrekt|ungueltig*';
const GONE = 'nicht_gefunden|existiert_nicht|nicht_vorhanden|existieren_nicht|nicht_existent|kein*';
const OFF =
	'inaktiv*|nicht_aktiv*|deaktiviert*|nicht_verfugbar*|nicht_mehr|abgeschaltet|nicht_verfuegbar|eingestellt';

export const german: Language = {
	funds: [
		`${MONEY} nicht_ausreichend*|unzureichend*|niedrig*|gering*|aufgebraucht|nicht_genug|nicht_genugend|ungenugend*|zu_wenig|negativ|ubersteigt|leer`,
		`${MONEY} genug|genugend|ausreichend*|reicht nicht|kein*`,
		'laden|aufladen|lade guthaben|konto|auf',
	],
	auth: [
		`schlussel|api_schlussel|apischlussel|api_key|token|zugangsdaten ${WRONG}|${GONE}|${OFF}|abgelaufen|fehlt|erforderlich`,
		`konto|benutzer|nutzer|account|kunde ${OFF}|gesperrt|blockiert|gebannt|${GONE}`,
		'zugriff|zugang verweigert|verboten|abgelehnt',
		'nicht_autorisiert|nicht_authentifiziert|nicht_berechtigt',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|nummer ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`nachfull*|refill nicht_gefunden|existiert_nicht|${WRONG}`,
	],
	busyLink: [
		`bereits|schon|andere|lauft ${ORDER} aktiv*|laufend*|offen*|link|bearbeitung`,
		`bereits|schon|andere|lauft ${ORDER} aktiv*|laufend*|offen*|link|bearbeitung link|profil`,
		`bereits|schon aktiv*|laufend*|offen* ${ORDER} link|url|profil`,
		`${ORDER}|link doppelt*|doppel*|duplikat`,
		'gleich*|selb*|denselben|demselben link|url|profil',
		`wart* ${ORDER} abgeschlossen|fertig|beendet|abschluss`,
	],
	validation: [
		`${FIELD} ${WRONG}|nicht_gefunden|privat*|muss|minim*|maxim*|zu_klein|zu_gross|zu_hoch|zu_niedrig|nicht_erlaubt|unter|uber|mindest*|hochst*`,
		'menge|anzahl minim*|maxim*|mindest*|hochst* unter|uber|uberschritten|unterschritten',
		`${ORDER} ${LINK}|menge ${WRONG}`,
		'mindestmenge|mindestbestell*|hochstmenge|maximalmenge|minimal*|maximal*|minimum|maximum|privat',
	],
	missingField: [
		`${FIELD} erforderlich*|pflichtfeld|fehlt|fehlen|fehlend*|leer|benotigt|ausgefullt|angegeben`,
		'erforderlich*|pflichtfeld*|fehlend*',
	],
	notSupported: [
		`${REFILL} nicht_erlaubt|nicht_moglich|nicht_verfugbar|nicht_unterstutzt|kann_nicht|konnen_nicht|nicht|unmoglich|deaktiviert|bereits|stunden|tage`,
		`${REFILL} nicht_erlaubt|nicht_moglich|nicht_unterstutzt|kann_nicht|deaktiviert ${SERVICE}|${ORDER}`,
		'nicht_unterstutzt|nicht_erlaubt|nicht_zulassig',
	],
	unknownAction: [
		`aktion|methode|anfrage|vorgang|operation ${WRONG}|nicht_gefunden|nicht_unterstutzt|nicht_erlaubt`,
	],
	rateLimit: [
		'zu_viele|zuviele anfrage*|versuch*|aufrufe',
		'anfragelimit|ratenlimit|anfragenlimit',
		'limit* anfrage*|versuche|aufrufe|minute|sekunde',
		'wart* sekunden|minuten anfrage*|erneut|nachst*',
	],
	closed: ['wartung*'],
	brokenBehind: [
		'anbieter|lieferant|provider fehler|fehlgeschlagen|problem|nicht|antwort*',
		'zeituberschreitung|zeitlimit',
		'verbindung*|datenbank* fehler|fehlgeschlagen|fehlschlag|unterbrochen|verloren|nicht',
		'verbindungsfehler|datenbankfehler|serverfehler',
	],
	broken: [
		'versuch* spater|erneut|nochmal',
		'vorubergehend|zeitweise|spater|voruebergehend',
		'fehler aufgetreten|intern*|unerwartet*|unbekannt*|verarbeitung|server|beim',
		'etwas schief*',
		'konnte_nicht|fehlgeschlagen verarbeitet|erstellt|gesendet|aufgegeben|bestellung',
	],
};
