import type { Language } from './language';

const MONEY = 'solde|fonds|credit|credits|argent|portefeuille';
const ORDER = 'commande|commandes|abonnement';
const SERVICE = 'service|services|prestation';
const REFILL = 'recharge|recharges|refill|remplissage|reapprovisionnement|recharg*|annul*';
const LINK = 'lien|liens|link|url|profil|page|publication|nom_d_utilisateur|adresse';
const FIELD = `${LINK}|quantite|quantites|commentaire*|champ|champs|parametre*|donnees|format|type|intervalle|valeur|hashtag*`;
const WRONG =
	'invalide*|incorrect*|errone*|mauvais*|inconnu*|non_valide*|n_est_pas_valide|pas_valide|faux|fausse';
const GONE =
	'introuvable*|non_trouve*|n_existe|n_existe_pas|existe_pas|inexistant*|pas_trouve*|n_a_pas_ete_trouve*|aucun|aucune';
const OFF =
	'inactif*|inactive*|desactive*|indisponible*|non_disponible*|plus_disponible*|pas_disponible*|pas_actif|pas_active|non_actif|suspendu*';

export const french: Language = {
	funds: [
		`${MONEY} insuffisan*|faible*|bas|pas_suffisan*|suffit_pas|suffisent_pas|manque|negatif|vide|depasse`,
		`${MONEY} assez|suffisan* pas|sans|plus`,
		'recharg*|ajout*|approvisionn* compte|solde|fonds|credit',
	],
	auth: [
		`cle|jeton|token|cle_api|cle_d_api|cle_de_l_api|api_key ${WRONG}|${GONE}|${OFF}|expire*|manquant*|requis*|obligatoire`,
		`compte|utilisateur|client ${OFF}|bloque*|banni*|suspendu*|${GONE}`,
		'acces|permission refuse*|interdit*',
		'non_autorise|non_authentifie|pas_autorise_a',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|numero|identifiant|reference ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`recharge|refill ${GONE}|${WRONG}`,
	],
	busyLink: [
		`deja|existe|autre|y_a ${ORDER} cours|active|attente|lien|meme_lien`,
		`deja|existe|autre|y_a ${ORDER} cours|active|attente lien|url|profil`,
		`${ORDER}|lien double|dupliqu*|doublon`,
		'meme lien|url|profil',
		`attend* ${ORDER} fin|termin*|precedente|acheve*`,
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|prive*|doit|minim*|maxim*|inferieur*|superieur*|insuffisan*|non_autorise*|trop`,
		'quantite minim*|maxim* inferieur*|superieur*|depasse*|atteint*',
		`${ORDER} ${LINK}|quantite ${WRONG}`,
		'minimum|maximum|minimal*|maximal*|prive|privee',
	],
	missingField: [
		`${FIELD} obligatoire*|requis*|manquant*|necessaire*|vide*|renseign*|rempli*`,
		'obligatoire*|manquant*|requis*',
	],
	notSupported: [
		`${REFILL} non_autorise*|pas_autorise*|indisponible*|pas_disponible|pas|peut_pas|peut_etre|impossible|desactive*|deja|heures|jours|non_pris*|pas_pris*|non_eligible`,
		`${REFILL} non_autorise*|pas_autorise*|pas_disponible|peut_pas|impossible|desactive* ${SERVICE}|${ORDER}`,
		'non_pris_en_charge|pas_pris_en_charge|non_eligible|n_est_pas_eligible',
	],
	unknownAction: [
		`action|methode|requete|demande|operation ${WRONG}|${GONE}|non_pris*|non_autorise*`,
	],
	rateLimit: [
		'trop_de|trop requete*|demande*|tentative*|appels',
		'limit* requete*|demande*|tentative*|appels|minute|seconde',
		'attend*|patient* seconde*|minute* requete*|nouveau|reessay*',
	],
	closed: ['en_maintenance'],
	brokenBehind: [
		'fournisseur|prestataire erreur|echec|echou*|probleme|indisponible|refus*|pas',
		'delai|temps depasse*|expire*|ecoule*',
		'echec|erreur|impossible connexion|connecter|base_de_donnees',
	],
	broken: [
		'reessay*|ressay*|essay* plus_tard|tard|nouveau',
		'reessay*|temporaire*|plus_tard',
		'erreur produit*|survenu*|inattendu*|interne*|inconnu*|traitement|serveur|lors',
		'quelque_chose mal|mal_passe|a_mal',
		'echec|impossible_de|erreur traiter|creer|envoyer|passer|traitement',
	],
};
