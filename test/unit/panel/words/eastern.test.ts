import { expectKinds } from './expectKinds';

describe('Turkish words', () => {
	expectKinds({
		funds: [
			'Yetersiz bakiye',
			'Bakiyeniz yetersiz',
			'BAKİYE YETERSİZ',
			'Bakiyeniz bu sipariş için yeterli değil',
			'Hesabınızda yeterli bakiye yok',
			'Lütfen bakiye yükleyin',
		],
		auth: [
			'Geçersiz API anahtarı',
			'API anahtarı hatalı',
			'Hesabınız askıya alındı',
			'Hesap aktif değil',
			'Kullanıcı bulunamadı',
			'Erişim reddedildi',
			'Hesabınız engellenmiş',
		],
		notFound: [
			'Sipariş bulunamadı',
			'Servis bulunamadı',
			'Servis aktif değil',
			'Geçersiz sipariş numarası',
			'Bu servis kapalı',
			'Hizmet mevcut değil',
		],
		busyLink: [
			'Bu link için aktif siparişiniz var',
			'Aynı link ile devam eden bir sipariş var',
			'Lütfen önceki siparişin tamamlanmasını bekleyin',
			'Aynı linke tekrar sipariş verilemez',
		],
		validation: [
			'Geçersiz link',
			'Minimum miktar 100',
			'Miktar maksimumdan fazla',
			'Link alanı zorunludur',
			'Hatalı bağlantı',
			'Profil gizli',
		],
		notSupported: [
			'Geçersiz işlem',
			'Telafi desteklenmiyor',
			'Telafi mevcut değil',
			'Bu sipariş iptal edilemez',
			'Telafi yapılamaz',
		],
		rateLimit: ['Çok fazla istek', 'İstek limiti aşıldı', 'Çok fazla deneme'],
		unavailable: [
			'Sistem bakımda',
			'Geçici olarak kullanılamıyor',
			'Lütfen daha sonra tekrar deneyin',
			'Bir hata oluştu',
		],
	});
});

describe('Russian words', () => {
	expectKinds({
		funds: [
			'Недостаточно средств',
			'Недостаточно средств на балансе',
			'Не хватает денег на счёте',
			'Ваш баланс слишком мал',
			'Недостаточный баланс',
			'Пополните баланс',
		],
		auth: [
			'Неверный API ключ',
			'Ключ API недействителен',
			'Аккаунт заблокирован',
			'Ваш аккаунт неактивен',
			'Пользователь не найден',
			'Доступ запрещён',
			'Неправильный ключ',
		],
		notFound: [
			'Заказ не найден',
			'Услуга не найдена',
			'Неверный ID заказа',
			'Сервис отключён',
			'Услуга недоступна',
			'Такого заказа не существует',
		],
		busyLink: [
			'По этой ссылке уже есть активный заказ',
			'Дождитесь завершения предыдущего заказа',
			'Дубликат заказа',
			'У вас уже есть заказ на эту ссылку',
		],
		validation: [
			'Неверная ссылка',
			'Количество меньше минимального',
			'Максимальное количество 1000',
			'Не указана ссылка',
			'Некорректное количество',
			'Профиль закрыт',
		],
		notSupported: [
			'Неизвестное действие',
			'Рефилл не поддерживается',
			'Заказ нельзя отменить',
			'Отмена недоступна',
		],
		rateLimit: ['Слишком много запросов', 'Превышен лимит запросов', 'Слишком много попыток'],
		unavailable: [
			'Ведутся технические работы',
			'Временно недоступно',
			'Попробуйте позже',
			'Произошла ошибка',
		],
	});
});

describe('Ukrainian words', () => {
	expectKinds({
		funds: [
			'Недостатньо коштів',
			'Недостатньо коштів на балансі',
			'Не вистачає грошей на рахунку',
			'Поповніть баланс',
		],
		auth: [
			'Невірний API ключ',
			'Ключ API недійсний',
			'Акаунт заблоковано',
			'Ваш обліковий запис неактивний',
			'Користувача не знайдено',
			'Доступ заборонено',
		],
		notFound: [
			'Замовлення не знайдено',
			'Послугу не знайдено',
			'Невірний ID замовлення',
			'Сервіс вимкнено',
			'Послуга недоступна',
		],
		busyLink: [
			'За цим посиланням вже є активне замовлення',
			'Дочекайтеся завершення попереднього замовлення',
			'Дублікат замовлення',
		],
		validation: [
			'Невірне посилання',
			'Кількість менша за мінімальну',
			'Максимальна кількість 1000',
			'Посилання не вказано',
			'Профіль закритий',
		],
		notSupported: [
			'Невідома дія',
			'Рефіл не підтримується',
			'Замовлення неможливо скасувати',
			'Скасування недоступне',
		],
		rateLimit: ['Забагато запитів', 'Перевищено ліміт запитів', 'Занадто багато спроб'],
		unavailable: [
			'Технічні роботи',
			'Тимчасово недоступно',
			'Спробуйте пізніше',
			'Сталася помилка',
		],
	});
});

describe('Vietnamese words', () => {
	expectKinds({
		funds: [
			'Số dư không đủ',
			'So du khong du',
			'Tài khoản không đủ tiền',
			'Số dư của bạn không đủ để thực hiện',
			'Vui lòng nạp thêm tiền',
		],
		auth: [
			'API key không hợp lệ',
			'Khóa API không đúng',
			'Tài khoản đã bị khóa',
			'Tài khoản chưa được kích hoạt',
			'Người dùng không tồn tại',
			'Không có quyền truy cập',
		],
		notFound: [
			'Không tìm thấy đơn hàng',
			'Đơn hàng không tồn tại',
			'Dịch vụ không tồn tại',
			'Dịch vụ đã ngừng hoạt động',
			'Mã đơn hàng không hợp lệ',
		],
		busyLink: [
			'Liên kết này đang có đơn hàng đang chạy',
			'Link này đã có đơn hàng đang xử lý',
			'Đơn hàng bị trùng',
			'Vui lòng chờ đơn hàng trước hoàn thành',
		],
		validation: [
			'Liên kết không hợp lệ',
			'Số lượng tối thiểu là 100',
			'Số lượng vượt quá tối đa',
			'Vui lòng nhập liên kết',
			'Số lượng không hợp lệ',
		],
		notSupported: [
			'Hành động không hợp lệ',
			'Dịch vụ không hỗ trợ bảo hành',
			'Không thể hủy đơn hàng này',
			'Đơn hàng không được phép hủy',
		],
		rateLimit: ['Quá nhiều yêu cầu', 'Bạn thao tác quá nhanh', 'Vượt quá giới hạn yêu cầu'],
		unavailable: [
			'Hệ thống đang bảo trì',
			'Dịch vụ đang bảo trì',
			'Vui lòng thử lại sau',
			'Tạm thời không khả dụng',
			'Đã xảy ra lỗi',
		],
	});
});

describe('Indonesian words', () => {
	expectKinds({
		funds: [
			'Saldo tidak cukup',
			'Saldo tidak mencukupi',
			'Saldo Anda kurang',
			'Saldo anda tidak mencukupi untuk melakukan pemesanan',
			'Silakan isi saldo',
		],
		auth: [
			'API key salah',
			'Kunci API tidak valid',
			'Akun Anda diblokir',
			'Akun tidak aktif',
			'Pengguna tidak ditemukan',
			'Akses ditolak',
			'Permintaan ditolak, API key tidak cocok',
		],
		notFound: [
			'Pesanan tidak ditemukan',
			'Layanan tidak ditemukan',
			'Layanan tidak tersedia',
			'Layanan sedang nonaktif',
			'ID pesanan tidak valid',
			'ID order salah',
		],
		busyLink: [
			'Masih ada pesanan aktif dengan target yang sama',
			'Pesanan ganda terdeteksi',
			'Link yang sama masih diproses',
			'Tunggu sampai pesanan sebelumnya selesai',
		],
		validation: [
			'Link tidak valid',
			'Jumlah minimal pemesanan 100',
			'Jumlah melebihi batas maksimal',
			'Target wajib diisi',
			'Jumlah pesanan kurang dari minimum',
			'Akun target private',
		],
		notSupported: [
			'Permintaan salah',
			'Refill tidak diizinkan',
			'Pesanan tidak dapat dibatalkan',
			'Layanan ini tidak mendukung refill',
		],
		rateLimit: [
			'Terlalu banyak permintaan',
			'Batas permintaan terlampaui',
			'Terlalu banyak percobaan',
		],
		unavailable: [
			'Sedang dalam pemeliharaan',
			'Sementara tidak tersedia',
			'Silakan coba lagi nanti',
			'Terjadi kesalahan',
		],
	});
});

describe('Uzbek words', () => {
	expectKinds({
		funds: [
			"Mablag' yetarli emas",
			'Hisobingizda mablagʻ yetarli emas',
			'Balansda pul yetarli emas',
			'Balansingizni toʻldiring',
			'Маблағ етарли эмас',
		],
		auth: [
			"API kalit noto'g'ri",
			'API kalit topilmadi',
			'Hisobingiz bloklangan',
			'Foydalanuvchi topilmadi',
			'Hisob faol emas',
		],
		notFound: [
			'Buyurtma topilmadi',
			'Xizmat topilmadi',
			"Buyurtma ID noto'g'ri",
			'Xizmat mavjud emas',
			'Xizmat faol emas',
		],
		busyLink: [
			'Bu havola uchun faol buyurtma mavjud',
			'Ushbu havolada tugallanmagan buyurtma bor',
			'Oldingi buyurtma tugashini kuting',
		],
		validation: [
			"Havola noto'g'ri",
			'Miqdor minimal miqdordan kam',
			'Maksimal miqdor 1000',
			'Havola kiritilmagan',
			"Noto'g'ri miqdor",
		],
		notSupported: [
			"Noto'g'ri so'rov",
			"Buyurtmani bekor qilib bo'lmaydi",
			"To'ldirish qo'llab-quvvatlanmaydi",
		],
		rateLimit: ["Juda ko'p so'rov", "So'rovlar limiti oshib ketdi", "Juda ko'p urinish"],
		unavailable: [
			'Texnik ishlar olib borilmoqda',
			'Vaqtincha mavjud emas',
			"Keyinroq qayta urinib ko'ring",
			'Xatolik yuz berdi',
		],
	});
});

describe('Arabic words', () => {
	expectKinds({
		funds: [
			'الرصيد غير كاف',
			'رصيدك غير كافٍ',
			'ليس لديك رصيد كافي',
			'رصيد غير كافي لإتمام الطلب',
			'لا يوجد رصيد كاف في حسابك',
		],
		auth: [
			'مفتاح API غير صالح',
			'مفتاح الـ API غير صحيح',
			'تم حظر حسابك',
			'الحساب غير نشط',
			'المستخدم غير موجود',
			'غير مصرح',
		],
		notFound: [
			'الطلب غير موجود',
			'لم يتم العثور على الطلب',
			'الخدمة غير موجودة',
			'الخدمة غير متاحة',
			'رقم الطلب غير صحيح',
			'الخدمة معطلة',
		],
		busyLink: [
			'لديك طلب نشط بهذا الرابط',
			'يوجد طلب قيد التنفيذ لنفس الرابط',
			'طلب مكرر',
			'يرجى الانتظار حتى اكتمال الطلب السابق',
		],
		validation: [
			'الرابط غير صالح',
			'الكمية أقل من الحد الأدنى',
			'الكمية أكبر من الحد الأقصى',
			'حقل الرابط مطلوب',
			'رابط غير صحيح',
			'الحساب خاص',
		],
		notSupported: [
			'إجراء غير صالح',
			'التعويض غير متاح لهذا الطلب',
			'لا يمكن إلغاء الطلب',
			'الإلغاء غير مدعوم',
		],
		rateLimit: ['طلبات كثيرة جدا', 'تم تجاوز الحد المسموح من الطلبات', 'محاولات كثيرة'],
		unavailable: ['الموقع تحت الصيانة', 'غير متاح مؤقتا', 'حاول مرة أخرى لاحقا', 'حدث خطأ ما'],
	});
});

describe('Persian words', () => {
	expectKinds({
		funds: [
			'موجودی کافی نیست',
			'موجودی شما کافی نمی‌باشد',
			'اعتبار کافی ندارید',
			'موجودی حساب ناکافی است',
			'لطفا حساب خود را شارژ کنید',
		],
		auth: [
			'کلید API نامعتبر است',
			'کلید API اشتباه است',
			'حساب شما مسدود شده است',
			'حساب کاربری غیرفعال است',
			'کاربر یافت نشد',
			'دسترسی غیرمجاز',
		],
		notFound: [
			'سفارش یافت نشد',
			'سرویس یافت نشد',
			'سفارش وجود ندارد',
			'سرویس غیرفعال است',
			'شناسه سفارش نامعتبر است',
			'سرویس در دسترس نیست',
		],
		busyLink: [
			'برای این لینک سفارش فعال دارید',
			'سفارش تکراری است',
			'لطفا تا تکمیل سفارش قبلی صبر کنید',
			'این لینک سفارش در حال انجام دارد',
		],
		validation: [
			'لینک نامعتبر است',
			'تعداد کمتر از حداقل است',
			'تعداد بیشتر از حداکثر مجاز است',
			'وارد کردن لینک الزامی است',
			'پیج خصوصی است',
		],
		notSupported: [
			'عملیات نامعتبر است',
			'این سفارش قابل لغو نیست',
			'ریفیل پشتیبانی نمی شود',
			'جبران ریزش برای این سرویس فعال نیست',
		],
		rateLimit: ['تعداد درخواست ها بیش از حد مجاز است', 'درخواست های زیاد', 'تلاش بیش از حد'],
		unavailable: [
			'سایت در حال بروزرسانی است',
			'موقتا در دسترس نیست',
			'لطفا بعدا تلاش کنید',
			'خطایی رخ داده است',
		],
	});
});

describe('Hindi words', () => {
	expectKinds({
		funds: [
			'अपर्याप्त शेष राशि',
			'आपके खाते में पर्याप्त बैलेंस नहीं है',
			'बैलेंस कम है',
			'पर्याप्त पैसे नहीं हैं',
			'Aapke paas paryapt balance nahi hai',
		],
		auth: [
			'अमान्य API कुंजी',
			'गलत API key',
			'आपका खाता निलंबित है',
			'खाता सक्रिय नहीं है',
			'उपयोगकर्ता नहीं मिला',
		],
		notFound: [
			'ऑर्डर नहीं मिला',
			'सेवा उपलब्ध नहीं है',
			'गलत ऑर्डर आईडी',
			'सर्विस बंद है',
			'सेवा नहीं मिली',
		],
		busyLink: [
			'इस लिंक पर पहले से ऑर्डर चल रहा है',
			'इस लिंक का एक सक्रिय ऑर्डर है',
			'कृपया पिछला ऑर्डर पूरा होने तक प्रतीक्षा करें',
		],
		validation: [
			'अमान्य लिंक',
			'गलत लिंक',
			'मात्रा न्यूनतम से कम है',
			'अधिकतम मात्रा 1000 है',
			'लिंक आवश्यक है',
		],
		notSupported: ['अमान्य अनुरोध', 'रिफिल उपलब्ध नहीं है', 'ऑर्डर रद्द नहीं किया जा सकता'],
		rateLimit: ['बहुत अधिक अनुरोध', 'अनुरोध सीमा पार हो गई', 'बहुत ज्यादा प्रयास'],
		unavailable: [
			'रखरखाव चल रहा है',
			'अस्थायी रूप से अनुपलब्ध',
			'कृपया बाद में पुनः प्रयास करें',
			'कुछ गलत हो गया',
		],
	});
});
