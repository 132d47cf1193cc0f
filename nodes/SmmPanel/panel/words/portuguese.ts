import type { Language } from './language';

const MONEY = 'saldo|fundo|fundos|credito|creditos|dinheiro|carteira';
const ORDER = 'pedido|pedidos|ordem|ordens|assinatura';
const SERVICE = 'servico|servicos';
const REFILL = 'reposicao|reposicoes|refil*|recarga|repor|cancel*';
const LINK = 'link|links|url|nome_de_usuario|perfil|pagina|publicacao|postagem|endereco';
const FIELD = `${LINK}|quantidade|quantidades|comentario*|valor|campo|campos|parametro*|dados|formato|tipo|intervalo|hashtag*`;
const WRONG = 'invalid*|incorret*|errad*|desconhecid*|nao_valid*|nao_e_valid*';
const GONE = 'nao_encontrad*|nao_foi_encontrad*|nao_existe*|inexistente*|nao_localizad*|nao_ha';
const OFF =
	'inativ*|indisponi*|desativad*|desabilitad*|nao_disponi*|nao_esta_disponi*|nao_esta_mais|nao_esta_ativ*|nao_ativ*|desligad*';

export const portuguese: Language = {
	funds: [
		`${MONEY} insuficient*|baix*|nao_suficient*|falta|sem|zerad*|negativ*|excede|menor|inferior`,
		`${MONEY} suficient*|bastante nao|sem`,
		`adicion*|recarreg*|deposit* ${MONEY}`,
	],
	auth: [
		`chave|token|senha|api_key|chave_de_api|chave_da_api|chave_api ${WRONG}|${GONE}|${OFF}|expirad*|ausente|obrigatori*|faltando`,
		`conta|usuario|cliente ${OFF}|bloquead*|suspens*|banid*|${GONE}`,
		'acesso|permissao negad*|recusad*|proibid*',
		'nao_autorizad*|nao_autenticad*',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|numero|codigo ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`reposicao|refill|recarga ${GONE}|${WRONG}`,
		`nenhum ${ORDER}|${SERVICE} encontrad*`,
	],
	busyLink: [
		`ja|existe|tem|possui|ha|outro ${ORDER} andamento|ativ*|pendente*|aberto|processamento|link|mesmo_link`,
		`ja|existe|tem|possui|ha|outro ${ORDER} andamento|ativ*|pendente*|processamento link|url|perfil`,
		`${ORDER}|link duplicad*|repetid*`,
		'mesmo link|url|perfil',
		`aguard*|espere|esperar ${ORDER} conclu*|termin*|finaliz*|anterior`,
		'link em_uso|em_andamento',
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|privad*|muito|deve|minim*|maxim*|menor|maior|insuficiente|nao_permitid*`,
		'quantidade minim*|maxim* menor|maior|abaixo|acima|excedid*|inferior|superior',
		`${ORDER} ${LINK}|quantidade ${WRONG}`,
		'minim*|maxim*|privad*',
	],
	missingField: [
		`${FIELD} obrigatori*|necessari*|faltando|ausente*|nao_informad*|vazi*|preench*|exigid*`,
		'obrigatori*|faltando',
	],
	notSupported: [
		`${REFILL} nao|nao_permitid*|nao_disponi*|indisponi*|nao_pode|nao_e_possivel|impossivel|desativad*|ja|horas|dias|nao_suportad*|nao_elegivel`,
		`${REFILL} nao|nao_permitid*|nao_disponi*|nao_pode|nao_suporta|desativad* ${SERVICE}|${ORDER}`,
		`${ORDER} nao|ja cancel*|conclui*|repost*`,
		'nao_suportad*|nao_permitid*|nao_elegivel',
	],
	unknownAction: [
		`acao|metodo|requisicao|solicitacao|operacao ${WRONG}|${GONE}|nao_suportad*|nao_permitid*`,
	],
	rateLimit: [
		'muit*|demais|excesso requisic*|solicitac*|tentativ*|pedidos_por|chamadas',
		'limit* requisic*|solicitac*|tentativ*|chamadas|minuto|segundo',
		'aguard* segundo*|minuto* tent*|requisic*|novamente',
	],
	closed: ['manutencao'],
	brokenBehind: [
		'fornecedor|provedor erro|falh*|problema|indisponi*|recusou|nao',
		'tempo esgotad*|limite|excedid* conexao|resposta|espera',
		'falh*|erro conexao|conectar|banco_de_dados',
	],
	broken: [
		'tent* mais_tarde|novamente|depois',
		'temporari*|instabilidade',
		'erro ocorreu|ocorrid*|inesperad*|intern*|desconhecid*|process*|servidor',
		'algo|alguma_coisa errad*|deu_errado',
		'falha|nao_foi_possivel|erro process*|criar|enviar|realizar|concluir|ao',
	],
};
