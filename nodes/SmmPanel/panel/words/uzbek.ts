import type { Language } from './language';

const MONEY = "mablag'*|balans*|pul|pulingiz|hisob*|маблағ*|пул|ҳисоб*";
const ORDER = 'buyurtma*|буюртма*|obuna*';
const SERVICE = 'xizmat*|servis*|хизмат*';
const REFILL = "to'ldirish*|qayta_to'ldirish*|refill*|bekor*|tiklash*|бекор*";
const LINK = 'havola*|link*|ssilka*|url|profil*|sahifa*|manzil*|ҳавола*';
const FIELD = `${LINK}|miqdor*|soni|son|izoh*|maydon*|parametr*|ma'lumot*|format*|turi|qiymat*|миқдор*`;
const WRONG = "noto'g'ri*|xato|yaroqsiz*|notogri|нотўғри*|noma'lum*|mos_emas|haqiqiy_emas";
const GONE = "topilmadi*|mavjud_emas*|yo'q|топилмади*|yoq";
const OFF =
	"faol_emas*|nofaol*|o'chirilgan*|yopilgan*|to'xtatilgan*|ishlamaydi|ishlamayapti|фаол_эмас*";

export const uzbek: Language = {
	funds: [
		`${MONEY} yetarli_emas*|yetmaydi|yetarlicha_emas|yetishmaydi|kam|етарли_эмас*|етмайди|yetmadi`,
		`${MONEY} yetarli|yetarlicha emas|yo'q|mavjud_emas|эмас`,
		"balans*|hisob* to'ldiring*|тўлдиринг*|to'ldirishingiz*",
	],
	auth: [
		`kalit*|api_kalit*|api_key|token*|калит* ${WRONG}|${GONE}|${OFF}|kiritilmagan`,
		`foydalanuvchi*|hisob*|akkaunt*|фойдаланувчи* ${OFF}|blok*|bloklangan*|cheklangan|ban|${GONE}`,
		"ruxsat|kirish|рухсат yo'q|taqiqlangan*|berilmagan|йўқ",
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|raqam* ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`refill*|to'ldirish* topilmadi*|${WRONG}`,
	],
	busyLink: [
		`${LINK} ${ORDER} faol|mavjud|bor|tugallanmagan|jarayonda|allaqachon|bajarilmoqda`,
		`faol|tugallanmagan|jarayondagi ${ORDER} mavjud|bor`,
		`bir_xil|xuddi_shu|takroriy ${LINK}|${ORDER}`,
		`kuting|kutib ${ORDER} tuga*|oldingi|yakunlan*|bajaril*`,
	],
	validation: [
		`${FIELD} ${WRONG}|topilmadi*|yopiq*|shaxsiy|minimal*|maksimal*|kam|ko'p|kerak|katta|kichik`,
		"miqdor*|buyurtma* minimal*|maksimal* kam|ko'p|oshib*|katta|kichik|past",
		`${ORDER} ${LINK}|miqdor* ${WRONG}`,
		'minimal*|maksimal*|eng_kam|eng_kop|минимал*|максимал*',
	],
	missingField: [
		`${FIELD} kiritilmagan*|majburiy|kiriting|to'ldirilmagan|ko'rsatilmagan|bo'sh`,
		"kiritilmagan*|majburiy|to'ldirilmagan|yetishmayapti",
	],
	notSupported: [
		`${REFILL} quvvatlanmaydi|mumkin_emas*|bo'lmaydi|ruxsat*|mavjud_emas*|allaqachon|soat*|kun|qilinmaydi`,
		`${ORDER}|${SERVICE} bekor* bo'lmaydi|mumkin_emas*|qilinmaydi|qilingan`,
		"qo'llab_quvvatlanmaydi|qo'llab_quvvatlamaydi|ruxsat_etilmagan",
	],
	unknownAction: [`so'rov*|amal|harakat|metod*|buyruq* ${WRONG}|${GONE}|quvvatlanmaydi`],
	rateLimit: [
		"juda_ko'p|haddan_tashqari|ortiqcha so'rov*|urinish*",
		"so'rov*|urinish* limit*|chegara* osh*|tugadi|yetdi",
		"so'rovlar_limiti|juda_tez|tez_tez",
	],
	closed: ['texnik* ish*|xizmat|tanaffus', 'техник ишлар*', 'profilaktika*|yangilanmoqda'],
	brokenBehind: [
		'provayder*|yetkazib_beruvchi* xato*|javob|muammo',
		'server* xato*|javob_bermadi|javob_bermayapti',
		"ulanish*|ma'lumotlar_bazasi* xato*|muvaffaqiyatsiz|bo'lmadi",
	],
	broken: [
		'keyinroq|qayta|birozdan urin*|harakat',
		'vaqtincha*|keyinroq|вақтинча',
		"xato*|xatolik*|хатолик* yuz|berdi|bo'ldi|noma'lum|ichki|sodir",
		"nimadir xato|noto'g'ri",
	],
};
