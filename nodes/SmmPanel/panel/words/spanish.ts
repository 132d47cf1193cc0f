import type { Language } from './language';

const MONEY = 'saldo|fondo|fondos|credito|creditos|dinero|balance|monedero|billetera|cartera';
const ORDER = 'orden|ordenes|pedido|pedidos|suscripcion|compra';
const SERVICE = 'servicio|servicios';
const REFILL = 'recarga|recargas|reposicion*|refill|relleno|cancel*|anul*';
const LINK = 'enlace|enlaces|link|url|perfil|pagina|publicacion|nombre_de_usuario|direccion';
const FIELD = `${LINK}|cantidad|cantidades|comentario*|campo|campos|parametro*|datos|formato|tipo|intervalo|valor|hashtag*`;
const WRONG =
	'invalid*|incorrect*|erroneo|erronea|equivocad*|desconocid*|no_valid*|no_es_valid*|mal';
const GONE =
	'no_encontrad*|no_se_encontr*|no_se_ha_encontrado|no_existe*|inexistente*|no_fue_encontrad*|no_hay|no_encontr*';
const OFF =
	'inactiv*|no_activ*|no_esta_activ*|desactivad*|deshabilitad*|no_disponible*|no_esta_disponible*|indisponible|ya_no';

export const spanish: Language = {
	funds: [
		`${MONEY} insuficient*|baj*|no_suficiente*|no_alcanza|sin|falta|negativ*|supera|excede|menor`,
		`${MONEY} suficiente*|bastante no|sin`,
		`recarg*|anad*|agreg*|deposit*|ingrese saldo|fondos|dinero|cuenta`,
	],
	auth: [
		`clave|token|llave|api_key|clave_api|clave_de_api|clave_de_la_api ${WRONG}|${GONE}|${OFF}|caducad*|expirad*|falta|requerid*|obligatori*`,
		`cuenta|usuario|cliente ${OFF}|bloquead*|suspendid*|banead*|${GONE}`,
		'acceso|permiso denegad*|rechazad*|prohibid*',
		'no_autorizad*|no_autenticad*',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|numero|codigo ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`recarga|reposicion|refill ${GONE}|${WRONG}`,
		`ningun|ninguna ${ORDER}|${SERVICE} encontrad*`,
	],
	busyLink: [
		`ya|existe|tiene*|hay|otro|otra ${ORDER} curso|activ*|pendiente*|proceso|progreso|abierta|mismo_enlace|mismo_link`,
		`ya|existe|tiene*|hay|otro|otra ${ORDER} curso|activ*|pendiente*|proceso|progreso enlace|link|url|perfil`,
		`${ORDER}|enlace|link duplicad*|repetid*`,
		'mismo enlace|link|url|perfil',
		`esper* ${ORDER} complet*|termin*|finali*|anterior`,
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|privad*|debe|minim*|maxim*|menor|mayor|insuficiente|no_permitid*|demasiado`,
		'cantidad minim*|maxim* menor|mayor|inferior|superior|excedid*|supera',
		`${ORDER} ${LINK}|cantidad ${WRONG}`,
		'minim*|maxim*|privad*',
	],
	missingField: [
		`${FIELD} obligatori*|requerid*|necesari*|falta*|vaci*|ausente*|complet*`,
		'obligatori*|requerid*|faltan',
	],
	notSupported: [
		`${REFILL} no_permitid*|no_disponible*|no_esta_disponible*|no_se_puede*|no_puede*|no_es_posible|imposible|desactivad*|ya|horas|dias|no_admit*|no_soport*|no_compatible|no`,
		`${REFILL} no_permitid*|no_disponible*|no_puede*|no_admite|no_soporta|desactivad* ${SERVICE}|${ORDER}`,
		'no_soportad*|no_permitid*|no_admitid*|no_compatible|no_elegible',
	],
	unknownAction: [
		`accion|metodo|solicitud|peticion|operacion ${WRONG}|${GONE}|no_soportad*|no_permitid*`,
	],
	rateLimit: [
		'demasiad*|muchas|exceso solicitud*|peticion*|intento*|llamadas',
		'limit* solicitud*|peticion*|intento*|llamadas|minuto|segundo',
		'esper* segundo*|minuto* intent*|solicitud*|nuevo|otra',
	],
	closed: ['mantenimiento'],
	brokenBehind: [
		'proveedor error|fall*|problema|indisponible|no|rechaz*',
		'tiempo agotad*|excedid*|limite conexion|respuesta|espera',
		'fall*|error conexion|conectar|base_de_datos',
	],
	broken: [
		'intent* mas_tarde|nuevo|nuevamente|luego|despues',
		'temporal*|mas_tarde',
		'error ocurri*|inesperad*|intern*|desconocid*|proces*|servidor|produj*|producid*',
		'algo salio_mal|mal|fue_mal',
		'fallo|no_se_pudo|error proces*|crear|enviar|realizar|completar|al',
	],
};
