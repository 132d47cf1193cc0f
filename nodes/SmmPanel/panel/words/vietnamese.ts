import type { Language } from './language';

const MONEY = 'số_dư|tiền|tài_khoản_không_đủ|ví|quỹ|credit';
const ORDER = 'đơn_hàng|đơn|order';
const SERVICE = 'dịch_vụ|gói|máy_chủ|server|service';
const REFILL = 'bảo_hành|hủy|huỷ|hoàn|refill';
const LINK = 'liên_kết|link|url|đường_dẫn|trang_cá_nhân|uid|bài_viết|tên_người_dùng';
const FIELD = `${LINK}|số_lượng|bình_luận|nội_dung|tham_số|dữ_liệu|định_dạng|trường|giá_trị|loại`;
const WRONG = 'không_hợp_lệ|không_đúng|không_chính_xác|sai|ko_hợp_lệ|chưa_đúng';
const GONE = 'không_tồn_tại|không_tìm_thấy|không_có|chưa_tồn_tại';
const OFF =
	'không_hoạt_động|ngừng_hoạt_động|ngừng|tạm_dừng|tạm_ngưng|đã_tắt|không_khả_dụng|đã_đóng|bị_tắt|tạm_ngừng|không_còn|vô_hiệu';

export const vietnamese: Language = {
	funds: [
		`${MONEY} không_đủ|không_còn_đủ|chưa_đủ|thiếu|hết|ko_đủ|không_có_đủ|thấp`,
		'nạp tiền|thêm_tiền|số_dư',
		'tài_khoản không_đủ|hết tiền|số_dư',
	],
	auth: [
		`api_key|key|khóa_api|khoá_api|token|mã_api|khóa|khoá ${WRONG}|${GONE}|thiếu|hết_hạn`,
		`tài_khoản|người_dùng|thành_viên bị_khóa|bị_khoá|đã_khóa|bị_chặn|bị_cấm|chưa_được_kích_hoạt|chưa_kích_hoạt|${OFF}|${GONE}`,
		'không_có_quyền|từ_chối_truy_cập|truy_cập_bị_từ_chối|không_được_phép_truy_cập|chưa_đăng_nhập',
	],
	notFound: [
		`${ORDER}|mã_đơn_hàng|mã_đơn|id_đơn_hàng ${WRONG}|${GONE}`,
		`${SERVICE}|mã_dịch_vụ|id_dịch_vụ ${WRONG}|${GONE}|${OFF}`,
		'mã|id đơn_hàng|dịch_vụ|bảo_hành không_hợp_lệ|không_đúng|sai',
	],
	busyLink: [
		`${LINK} ${ORDER} đang|đã_có|đang_chạy|đang_xử_lý|chưa_hoàn_thành|trùng`,
		`${LINK} đang_được|đang_chạy|đang_xử_lý|đã_tồn_tại|cùng`,
		`${ORDER} trùng|trùng_lặp|bị_trùng|đang_chạy`,
		`chờ|đợi ${ORDER} hoàn_thành|hoàn_tất|trước`,
		`đã_có|đang_có ${ORDER} đang_chạy|đang_xử_lý|hoạt_động`,
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|riêng_tư|tối_thiểu|tối_đa|phải|quá|nhỏ_hơn|lớn_hơn|không_được|ít_nhất`,
		'số_lượng tối_thiểu|tối_đa vượt_quá|nhỏ_hơn|lớn_hơn|là|phải',
		`${LINK}|số_lượng ${ORDER} ${WRONG}`,
		'tối_thiểu|tối_đa|riêng_tư',
	],
	missingField: [
		`${FIELD}|${ORDER} vui_lòng_nhập|thiếu|bắt_buộc|để_trống|chưa_nhập|nhập|trống`,
		'bắt_buộc|thiếu|vui_lòng_nhập',
	],
	notSupported: [
		`${REFILL} không_hỗ_trợ|không_thể|không_được_phép|không_được|đã_được|đã_hủy|chưa_thể|giờ|ngày|không_khả_dụng`,
		`${REFILL} không_hỗ_trợ|không_thể|không_được_phép ${SERVICE}|${ORDER}`,
		'không_hỗ_trợ|không_được_hỗ_trợ|không_được_phép|chưa_hỗ_trợ',
	],
	unknownAction: [
		`hành_động|phương_thức|yêu_cầu|thao_tác|action ${WRONG}|${GONE}|không_hỗ_trợ|không_xác_định`,
	],
	rateLimit: [
		'quá_nhiều|nhiều|vượt_quá|giới_hạn yêu_cầu|lần|request|thao_tác|lượt',
		'quá_nhanh|chậm_lại|giới_hạn_yêu_cầu',
		'quá_nhiều yêu_cầu|lần_thử|request|thao_tác',
		'vượt_quá giới_hạn yêu_cầu|request|lần',
		'chờ|đợi giây|phút thử|yêu_cầu|tiếp',
	],
	closed: [
		'bảo_trì',
		'đang_bảo_trì|nâng_cấp_hệ_thống',
		'đang_bảo_trì|bảo_trì hệ_thống|dịch_vụ|website|trang_web',
	],
	brokenBehind: [
		'nhà_cung_cấp|đối_tác|bên_thứ_ba lỗi|thất_bại|không|từ_chối|sự_cố',
		'hết_thời_gian_chờ|quá_thời_gian|hết_thời_gian',
		'lỗi|không_thể|mất kết_nối',
		'lỗi máy_chủ|cơ_sở_dữ_liệu',
	],
	broken: [
		'thử_lại|tạm_thời|lần_sau',
		'hệ_thống|máy_chủ bận|quá_tải',
		'lỗi xảy_ra|hệ_thống|không_xác_định|có|đã|trong_quá_trình|gặp',
		'có_lỗi|đã_xảy_ra_lỗi|sự_cố|lỗi_hệ_thống',
		'thất_bại|không_thành_công|không_thể_tạo|không_thể_xử_lý',
	],
};
