/**
 * Words of two syllables, of which longer ones are made up as well: on each line a syllable, and those that follow it
 * in one word. Chosen from counts in 21,000 news texts (stood together 60 times and more, in six of ten as one word),
 * with the nouns that are counted most often here. For the build alone: no page carries it.
 */
export const WORD_PAIRS = `
a lộc
ách tắc
aff cup
ai cập nấy
am hiểu
ám ảnh chỉ sát
an bình dương giang hồng lạc ninh phú sinh sương táng tâm thần toàn
án mạng phí treo
angela merkel
anh chàng chị dũng em hùng khoa trai tú tuấn văn
ảnh gia hưởng
ánh ngọc sáng
ảo thuật
áo dài khoác
áp dụng đảo đặt giải lực thấp thuế
arab saudi
ăn cắp học mặc mừng uống xin
âm lịch mưu nhạc thanh thầm
ẩm thực
ấm áp
ân xá
ẩn náu
ấn độ tượng
ẩu đả
ba đình lan mẹ tư vàng
bà con rịa trưng xã
bá di đô
bác bỏ hồ sĩ
bạc liêu
bách khoa
bạch đằng long mai
bài bản hát học tập toán
bãi bỏ
bamboo airways
ban bí bố chấp đầu đêm hành ngành ngày nha nhân
bàn bạc giao luận môn tán tay thờ
bản án chất địa đồ ghi lĩnh quyền sao sắc thân vẽ
bán buôn dâm đảo đấu kết kính lẻ trú
bạn bè đọc trai
bàng hoàng
bánh chưng mì xe
bao bì che giờ gồm lâu nhiêu phủ tải trùm vây
bào chữa
bảo anh dưỡng đại đảm hành hiểm hộ kê lãnh mật mẫu quản tàng thủ tồn trì trợ vệ
báo cáo chí điện động giới hiệu
bạo động hành loạn lực
barack obama
bay không trực
bày tỏ
bắc bộ cực đại giang hà kạn kinh mỹ nam ninh từ
băn khoăn
băng băng đảng nhóm rôn
bằng cấp chứng
bắt buộc cóc đầu gặp giữ nạt nguồn tay
bận rộn
bất an bình cập chấp chính công cứ đồng động hợp kể kỳ lợi lực ngờ ổn thành thường tỉnh
bầu cử dục không trời
bây giờ
bấy giờ
benjamin netanyahu
bê bối tông
bề mặt
bể bơi
bế mạc tắc
bệ phóng
bền vững
bến lức thành thuỷ thủy tre xe
bệnh nhân nhi tật viện
bí ẩn mật thư
bị can cáo đơn thương
biên bản chế đội giới hoà hòa phòng phủ soạn tập
biển báo đen đông
biến áp dạng đổi động thể
biện pháp
biết bao ơn
biệt danh thự
biểu diễn dương hiện ngữ quyết tình tượng
bill clinton
binh lính sĩ
bình an chánh chọn dân dương đẳng định lợi luận minh nhưỡng ổn phong phước quân sơn tân thạnh thuận thường tĩnh yên
bỏ hoang phiếu qua rơi
bọc thép
bóng đá rổ
boris johnson
bồ đào
bổ nhiệm sung
bố chung mẹ trí
bộ binh chỉ chính đội máy môn phận trưởng
bốc hơi
bộc bạch lộ
bồi dưỡng đắp thường
bối cảnh rối
bỗng dưng
bởi vậy vì
bù đắp
bùi quang thị văn viện
bùng nổ phát
buộc tội
buổi sáng
buôn bán lậu ma
buồn bã
buông lỏng
buồng lái
búp bê
bức ảnh xúc
bước đầu đi ngoặt tiến
bưu điện
bửu đấu
ca bệnh hát khúc ngợi nhạc sĩ
cà mau phê
cá biệt độ mập nhân sấu thể tính voi
cách chức ly mạng thức
cai lậy nghiện
cải cách lương tạo thiện tiến
cãi vã
cái nước
cam kết ranh
cảm biến động giác hứng nhận ơn thấy xúc
can ngăn thiệp
cản trở
cán bộ sự
cảng hàng vụ
canh tác
cảnh báo cáo giác giới quan sát tượng
cánh tay
cạnh tranh
cao bằng cấp đẳng điểm độ lãnh nguyên quý su tầng tốc tuổi
cáo buộc trạng
carl vinson
carrie lam
cát bà lái linh
căn bản bệnh cứ cước hộ
căng thẳng
cắt giảm
cầm đầu đồ quyền
cẩm lệ phả xuyên
cấm vận
cân bằng đối nhắc
cần cẩu giờ sa thiết thơ
cẩn thận trọng
cận bình
cấp bách cứu độ nước phép uỷ ủy
cập nhật
cất cánh giấu giữ
câu chuyện hỏi lạc
cầu cứu dân giấy giẽ hôn nguyện nối thang thủ vượt
cấu hạ thành trúc
cây bút cảnh cối gỗ số trồng xanh xăng
cha con mẹ
chàng trai
chánh án văn
chào bán đón đời mừng
chạy đua tàu
chắc chắn
chăm chỉ lo sóc
chăn nuôi
chẳng hạn
chặt chẽ
chấm dứt
chậm trễ
chân dung thành
chẩn đoán
chấn chỉnh động thương
chấp hành nhận thuận
chất độc liệu lượng nổ thải vấn
chật vật
châu á âu phi thành
che chắn giấu
chế biến độ tài tạo
chênh lệch
chi bộ cục lăng nhánh phí phối tiết tiêu trả
chỉ dẫn đạo định huy số thị tiêu trích
chí minh tuệ
chị em gái
chia cắt rẽ sẻ tay
chìa khoá khóa
chiếm dụng đoạt đóng giữ
chiến binh dịch đấu điện hạm lược sĩ sự sỹ thắng thuật tranh trường
chiêu trò
chiều dài hướng qua tối
china morning
chinh phục
chỉnh sửa trang
chính đáng phủ quy quyền sách thống thức trị trường xác
chịu đựng khó
cho biết dù hay nên phép rằng
chọn lọc lựa
chóng mặt
chỗ đứng
chôn cất
chống đối trả
chờ đợi
chợ rẫy
chu đáo kỳ văn
chủ chốt đạo đầu đề động lực mưu nghĩa nhân nhật nhiệm quan quản quyền sở thể tịch toạ tọa trì trương yếu
chú rể thích trọng ý
chuẩn bị mực
chúc mừng
chung cư kết thân
chủng loại tộc
chúng ta tôi
chuyên án cơ dụng đề gia khoa môn ngành nghiệp sâu trách viên
chuyển biến đổi động giao hướng khoản nhượng
chữ ký thập
chưa thể
chữa cháy trị
chức danh năng trách vụ
chửi bới
chứng chỉ cứ khoán kiến minh nhận tỏ từ
chương mỹ trình
có khi lẽ mặt thể vẻ
coi thường trọng
con bạc cái cháu cưng dấu đường em gái người nợ nuôi số tin trai
cô bé dâu gái giáo lập
cổ điển đông động phần phiếu thụ tích truyền tức vật vũ
cố định gắng thủ tình vấn ý
côn đảo đồ trùng
công an ăn bằng binh bố chúa chúng chức cộng cụ cuộc danh dân du điện đoàn đoạn ích khai kích lập lương lý năng nghệ nghiệp nhân nhận phá phu suất sức tác thức thương tố trình trường ty ước văn việc viên vinh vụ
cống hiến
cộng đồng hoà hòa sản sự
cốt lõi
cột sống
cơ bản cấu chế động giới hội khí quan sở thể trưởng
cờ bạc
cởi mở
cù lao
củ chi
cụ thể
cục bộ trưởng
cụm từ
cung cấp điện ứng
củng cố
cuộc chiến chơi đời đua gọi sống
cuối cùng
cư dân trú xử
cử chỉ nhân tri viên
cứ quân
cửa hàng khẩu kính lò ngõ sổ sông
cực đoan kỳ
cứng rắn
cương vị
cường độ kích quốc
cưỡng chế đoạt hiếp
cướp biển giật
cửu long
cứu chữa hoả hỏa hộ sinh thương trợ
cựu binh chiến
da màu
dã man
dài hạn
dải phân
dàn dựng
danh ca dự hài hiệu mục nghĩa sách tiếng tính trọng tuyên
dao động
dày đặc
dạy học
dâm ô
dân chủ cư dụng gian làng phố quân số sự tệ thường tộc trí vận ý
dần dần
dẫn chứng chương dắt đầu độ viên
dâu tây
dầu diesel giây hoả hỏa khí mỏ một thô
dấu ấn hiệu vết
dây chuyền điện nóng
deir ezzor
dễ dàng thương
dệt may
di chúc chuyển cư dân dời động sản tản tích trú
dĩ an nhiên
dịch bệnh chuyển tả vụ
diễn biến châu đàn tập viên xuất
diện mạo tích
diễu hành
dinh dưỡng
dính líu
dmitry peskov
do đó vậy
doãn hoà hòa
doanh nghiệp nhân số thu
dọn dẹp
donald trump
dòng chảy họ
du học khách lịch thuyền
dụ dỗ
dục phổ
dung quất
dũng cảm
dụng cụ
duy nhất sơn tân thanh trì tu
duyên phan
duyệt binh
dư luận nợ
dữ dội liệu
dự án báo bị định đoán kiến luật phòng thảo tính toán trữ tuyển
dược phẩm
dương đông lịch thị tính
dường như
dứt điểm khoát
đa cấp dạng khoa năng phần phước phương quốc số
đà lạt nẵng
đá quý
đài bắc khí loan phát truyền
đại biểu chúng cử diện dương gia hoá hóa học hội lễ lộ lục lý nghĩa quang sứ tá tây tín tướng uý úy
đam mê
đàm phán thu vĩnh
đảm bảo nhận nhiệm
đám cưới tang
đan mạch
đàn em ông
đạn dược đạo
đảng bộ uỷ ủy viên
đáng kể lẽ
đánh bạc bại bắt cá cắp dấu đập giá rơi thức
đào bới nha tạo vũ
đảo lộn ngược
đạo diễn đức luật
đáp án ứng
đau buồn đầu đớn khổ lòng
đắc cử địa
đặc biệt dụng điểm khu nhiệm phái quyền sản sắc thù trưng vụ
đăk lăk
đắk lắk nông
đăng kiểm ký quang tải
đẳng cấp
đặng thị văn
đắt đỏ
đặt chân cọc hàng
đất đá đai liền nước
đầu bếp độc hàng lòng máy mối ra thú tiên tư
đấu giá thầu tranh
đậu nành
đầy đủ
đẩy lùi mạnh
đe doạ dọa
đèn đỏ
đẹp mắt
đề án cao cập cử nghị phòng tài xuất
để dành ý
đế chế
đền bù
đến cùng nỗi nơi
đi lại
địa bàn chất chỉ chính điểm hình lý ốc phận phương trung
đích thân
điểm nóng
điển hình
điện ảnh bàn biên đàm kremlin lực máy ngầm thoại toán tử
điệp viên
điêu khắc
điều chỉnh chuyển dưỡng động hành hoà hòa khiển khoản kiện lệ luật phối tiết tra trần trị
đinh la ngọc văn
đình chỉ chiến công dũng đám huệ trệ văn
đỉnh cao điểm
đính chính
định cư hình hướng kỳ nghĩa vị
đo đạc
đoàn kết loan ngọc nhạn thể thị tụ viên
đòi hỏi
đón nhận tiếp
đóng băng cửa dấu gói góp
đô đốc la thị
đồ án chơi dùng đạc hoạ họa sơn vật
đổ bộ nát vỡ
đỗ thị văn
độ ẩm chính dương
đốc điều
độc đáo giả hại lập quyền thân
đôi khi
đổi mới
đối chiếu diện đầu lập mặt ngoại phó phương tác thoại thủ tượng với xử
đội bóng hình ngũ trưởng tuyển
đôn đốc
đồn đoán
đông á anh đảo đúc ghouta hà hoà hòa lạnh nam
đồng bào bằng bọn bộ cảm chí đội hành hồ hới kỷ loạt minh nai nghĩa nghiệp nhân phạm phục quản tâm tháp thời thuận tiền tình tính văn ý
đống đa
động cơ đất lực sản tác thái vật viên
đột biến kích ngột nhập phá xuất
đời sống
đơn cử giá giản phương thuần vị
đúng đắn
đụng độ
đưa đón
đức anh bà chung đam hùng thắng thọ thơ
đứng tên
đương nhiệm nhiên
đường bay băng bộ cao dẫn dây hầm kính lối ống phố ray sá sắt thuỷ thủy vành
e ngại
em gái trai
emmanuel macron
eo biển
ép buộc
fox news
gang thép
gánh chịu
gay gắt
gắn bó kết máy
gặp gỡ mặt
gần gũi như
gấp rút
gây hấn rối
ghế ngồi
ghi âm chép hình nhận nhớ
gia cầm cố dụng đình định hạn lai lâm nhập súc tăng
giả định mạo thuyết
giá cả thành trị
giai điệu đoạn
giải cứu đáp đấu khát ngân pháp phóng quyết tán thể thích thưởng toả tỏa trí trình
giam giữ
giảm giá thiểu
giám định đốc hiệu khảo sát thị
gian dối hàng lận
giản dị
gián điệp đoạn tiếp
giang chinh hồ hồng
giảng dạy viên
giáng sinh
giao ban cấu dịch lộ lưu nộp thông thừa tiếp tranh
giáo dục hoàng hội khoa sĩ sư viên
giáp hạm ranh
giàu có
giày dép
giấc mơ
giận dữ
giật mình
giây phút
giấy phép tờ
giết hại mổ
gìn giữ
giờ đây địa hết
giới chức hạn thiệu tính
giúp đỡ sức việc
giữ gìn
giường bệnh
gò vấp
góc độ
gói thầu
góp mặt phần ý
gợi cảm ý
gửi gắm
gương mặt
hà đông đồng giang lan nam nội thanh tĩnh văn
hạ cánh long lưu tầng thuỷ thủy viện
hạch toán
hai bà
hài cốt hoà hòa hước lòng
hải bình châu dương hà lý nam phòng quan quân sản vân
hàm lượng
hạm đội
hàn lâm quốc
hạn chế hán mức sử
hang động
hàng đầu hải hiệu hoá hóa không loạt rào xóm
hạng mục
hành chính đoàn động hạ hung khách lang lý nghề pháp sơn tinh trình vi xử
hạnh phúc
hào hứng quang
hảo tâm
háo hức
hari won
hạt nhân
hay biết
hằng ngày
hâm mộ
hấp dẫn
hầu hết như
hậu cần giang quả sự thuẫn trường
hẹn hò
hệ luỵ lụy quả sinh số thống
hết mình sức
hi sinh vọng
hiểm xã y
hiếm hoi
hiền lành
hiển thị
hiến pháp
hiện diện đại hữu nay tại thực trạng trường tượng vật
hiếp dâm
hiệp định hội quốc sĩ ước
hiểu biết minh
hiếu kỳ
hiệu hoá hóa lực quả trưởng ứng
hillary clinton
him lam
hình ảnh dáng dung mẫu phạt sự thành thức
họ hàng
hoa đông hậu hồng kỳ màu quả sen xã
hoà bình giải nhập phú vang
hoả hoạn lực táng
hoá chất dầu đơn học thân
hoạ sĩ tiết
hòa bình giải nhập phú vang
hỏa hoạn lực táng
hóa chất dầu đơn học thân
họa sĩ tiết
hoạch định
hoài linh nam nghi
hoan nghênh phim
hoàn cảnh chỉnh hảo kiếm lưu tất thành thiện toàn trả
hoán đổi
hoang dã mang
hoàng anh công gia hải hậu mai minh quân sa thị thuỳ thùy trung tử văn
hoảng hốt loạn sợ
hoành tráng
hoạt động hình
hoằng hoá hóa
hóc môn
học bạ bổng cơ đường giả hành hỏi kỳ kỹ phí phổ sinh tập trò tự viên viện xã
hỏi thăm
hong kong
họp báo
hô hấp hoán
hồ chí gươm ngọc sơ thị văn
hỗ trợ
hộ chiếu dân khẩu nghèo tống vệ
hôi thối
hồi giáo hộp hương phục sức
hối hận lộ thúc
hội an chợ chữ chứng đàm đồng hoá hóa nghị nhập thảo trường tụ viên
hôm nay qua
hôn lễ mê nhân
hồn nhiên
hỗn hợp loạn
hồng bàng hà hạnh kông lĩnh ngọc phong sơn vân
hộp đêm
hốt hoảng
hơn bao nữa
hợp đồng lệ lý pháp quốc tác thức
huân chương
huấn luyện
hun sen
hung khí thủ
hùng vương
huy chương động hoàng
huỷ bỏ diệt hoại
hủy bỏ diệt hoại
huyền lê thoại
huyện uỷ ủy
huyết áp
huỳnh đức thị văn
hư hại hỏng
hứa hẹn
hưng đạo yên
hứng chịu thú
hương giang khê sơn vị
hưởng ứng
hướng dẫn dương nghiệp
hữu cảnh công cơ hiệu ích khoa linh nghị nguyên trí
hy lạp sinh vọng
im lặng
ít nhất
ivanka trump
jae in
jamal khashoggi
james comey mattis
jared kushner
jetstar pacific
john bolton mccain
jong un
juan guaido
kẻ gian thù
kéo dài theo
kê biên khai
kể cả
kế hoạch nhiệm thừa toán
kênh mương truyền
kết án cấu hôn hợp luận nối quả thúc tội
kêu gọi
khả năng nghi quan thi
khác biệt gì
khách hàng quan sạn
khai báo giảng hoả hỏa mạc quật sinh thác trừ trương
khái niệm
khám chữa nghiệm phá xét
khan hiếm
khán giả
kháng cáo chiến nghị
khánh hoà hòa lynh nam sơn thành
khao khát
khảo cổ sát thí
khát vọng
khắc cường nghiệt phục
khẳng định
khắp nơi
khắt khe
khẩn cấp trương
khẩu hiệu trang
khấu trừ
khen ngợi thưởng
khéo léo
khép kín
khét tiếng
khí đốt hạt hậu hoá hóa quyển tài thải tượng
khía cạnh
khích lệ
khiêm tốn
khiển trách
khiêu dâm khích
khiếu kiện nại
kho bạc
khó chịu khăn
khoa học
khoả thân
khỏa thân
khoảng cách
khoáng sản
khoảnh khắc
khoẻ mạnh
khỏe mạnh
khốc liệt
khôi phục
khối lượng
không bao chỉ gian khí kích người những phận quân thể
khổng lồ
khống chế
khởi công đầu điểm động hành kiện nghiệp tố xướng
khu công đô phi phố trục vực
khung cảnh
khủng bố hoảng khiếp
khuôn khổ mặt viên
khuyến cáo khích mãi nghị
khuyết điểm tật
khử trùng
kích cỡ động hoạt tàng thích thước
kịch bản liệt
kiềm chế
kiểm chứng dịch đếm điểm định lâm nghiệm sát soát toán tra
kiên cố giang nhẫn quyết trì
kiến nghị tạo thức trúc
kiệt sức
kiều bào
kim anh chol cương dung jong liên loại mã ngạch ngân yo yong
kinh doanh hoàng khủng ngạc nghiệm phí tế thành
kịp thời
kon tum
kremlin dmitry
krông pắk
kuala lumpur
kỳ anh duyên hạn lạ sơn vọng
kỷ cương hợi luật lục nguyên niệm
kỹ lưỡng năng sư thuật
ký gửi kết túc ức
la hét liệt thăng
lá chắn
lạ mặt
lạc bộ hậu quan
lai châu lịch
lãi suất
lái xe
làm ăn chủ chứng đẹp giàu quen sao thuê việc
lạm dụng phát
lan can phương toả tỏa truyền
làn đường sóng
lang thang
làng nghề
lãng mạn phí
láng giềng
lạng sơn
lành mạnh
lãnh đạo hải sự thổ tụ
lao chàm động
lào cai
las vegas
lăng mộ
lắng nghe
lặng lẽ
lắp đặt ráp
lâm đồng nghiệp thời
lân cận
lần lượt
lẩn trốn
lấn chiếm
lập luận pháp trình trường tức
lật đổ
lâu dài đời nay
lầu năm
lây lan
lấy nước
lẽ ra
leo thang
lê anh bình duẩn đình đức hoàng hồng lợi minh ngọc phan phước quang quốc quý thanh thánh thị trung trực văn xuân
lề đường
lễ hội
lệ phí quyên thuỷ thủy
lên án đường ngôi tiếng
lì xì
lịch sử trình
liên bang chiểu danh doanh đoàn hệ hiệp hoan hoàn hợp kết lạc minh ngành quan quân thông tiếp tục xô
liệt kê sĩ
liêu ninh
liều lĩnh
linh hoạt kiện
lĩnh vực
lion air
lo lắng ngại sợ
lò mổ
loại bỏ hình trừ
long an biên hồ sơn thành
lòng đường tin
los angeles
lỗ hổng
lộ trình
lôi kéo
lối thoát
lộn xộn
lời lẽ nói
lợi dụng ích nhuận thế
lớn tiếng tuổi
lớp học
lũ lụt quét
luân chuyển phiên
luận tội viên
luật gia hình pháp sư
lúc nào
lục chiến địa quân soát
lúng túng
luyện tập viên
lữ đoàn hành
lừa dối đảo
lửa đạn
lựa chọn
lực lượng
lưới điện
lương thế thực văn
lượng vũ
lưu giữ hành lượng niệm thông trú trữ vong vực ý
lựu đạn
ly hôn khai
lý do giải hiển lịch luận nhà nhã sơn thuyết thường tưởng
ma thuột tuý túy
mà còn lại
mai lâm linh táng tiến văn
mãi mãi
mái tóc
mại dâm điện
màn ảnh hình
mang thai
mạng công lưới
manh mối
mạnh dạn hùng mẽ tay vãn
mạo hiểm
maritime bank
màu sắc
may mặc mắn
máy bay bơm điện móc tính xúc
mắc kẹt
mặc dù
mặn mà
mặt bằng cầu đất đường hàng khác nạ nước tiền trăng trận trời
mầm non
mất mát tích
mật độ khẩu vụ
mâu thuẫn
mẫu giáo
mậu thân trường tuất
mẹ con
melania trump
mét vuông
mệnh danh giá lệnh
mệt mỏi
michelle obama
miễn giảm nhiệm phí trừ
miêu tả
mike pence pompeo
minh anh bạch chứng đức hoạ họa khai trí tú tuấn
món ăn
mong chờ đợi mỏi muốn ước
móng cái
moon jae
morning post
mô đun hình phỏng tả tô
mồ côi hôi
mộc miên
môi giới trường
môn điếm học
mông cổ
một cách chiều chút ít khi mình nửa số vài
mơ hồ ước
mở cửa đầu đường màn rộng
mới đây lạ mẻ
mũ bảo
mua bán sắm
mùa đông
mục đích tiêu
mưa đá lũ rào
mức độ
mường thanh
mưu sinh trưởng
mỹ đình đức hưng linh nhân phẩm quan tâm tho thuận thuật trump
na uy
najib razak
nam á bộ đàn định em giới kỳ mỹ nữ phi sơn trần từ
nạn nhân
náo loạn
nạo vét
national interest
nảy sinh
năm góc học ngoái tháng tuổi
nắm bắt
năng động khiếu lực lượng suất
nắng nóng
nặng lãi nề
nâng cao cấp
nấu ăn
né tránh
neo đậu
new delhi jersey york zealand
nền tảng
nếu như
nga putin
ngà voi
ngạc nhiên
ngang nhiên
ngành nghề
ngay lập
ngày càng đêm mai một nay trước xưa
ngăn cản chặn ngừa
ngắn gọn hạn
ngân hàng sách
ngần ngại
ngập lụt tràn úng
ngất xỉu
ngẫu nhiên
nghẹn ngào
nghề nghiệp
nghệ an cao nhân sĩ thông thuật
nghi án can lễ lộc ngờ phạm thức vấn xuân
nghỉ dưỡng ngơi phép việc
nghị định quyết sĩ sự viện
nghĩa là trang vụ
nghiêm cấm khắc minh ngặt trọng túc
nghiệm thu
nghiên cứu
nghiệp vụ
nghìn đồng
ngoài ra trời
ngoại giao hình hối lệ ngữ ô tệ thành thương tình trừ trưởng
ngọc anh ánh hà hải hiển hoàng sơn thạch trinh
ngọt ngào
ngô quyền thanh thị văn xuân
ngộ độc không
ngôi nhà sao vị
ngôn luận ngữ viên
ngổn ngang
ngỡ ngàng
ngũ hành
ngùn ngụt
nguồn gốc lực tin
nguy cấp cơ hại hiểm kịch
nguỵ trang
ngụy trang
nguyên đán đơn giáp liệu mẫu nhân tắc thủ tử vật vẹn
nguyễn anh bá chí công duy đăng đình đông đức hải hạnh hoài hoàng hồng huệ huy hữu khánh khắc kim mạnh minh ngọc nhật phú quang quốc sỹ tấn tất thái thanh thành thế thị thiện tiến trãi trọng trung tuấn văn viết việt xuân
nguyện viên vọng
ngư dân lôi
ngữ văn
ngừng bắn
ngược lại
người bệnh dân lớn mẫu nhà phát quản ta thân tình yêu
ngưỡng mộ
nha trang
nhà báo bè chức cung cửa đất đầu ga giáo hàng hảo hát kho khoa lãnh mạng máy nghỉ nghiên ngoại nước quản riêng sản sư tài thầu thiết thơ thờ trắng trọ trường tù văn vệ vua xe xuất xưởng
nhã kỳ phương
nhạc sĩ
nhan sắc
nhãn hiệu mác
nhanh chóng
nhảy dù
nhạy cảm
nhắc nhở
nhắn nhủ tin
nhầm lẫn
nhậm chức
nhân chứng dân dịp đạo hoá hóa khẩu loại lực phẩm quyền sự tài tạo thân tố văn vật viên
nhấn chìm mạnh
nhận biết dạng diện định ra thấy thức xét
nhập cảnh cư học khẩu ngũ viện
nhất định quán thiết trí
nhật bản báo cường linh nam tân
nhẹ nhàng
nhi đồng
nhĩ kỳ
nhiệm kỳ vụ
nhiên liệu
nhiếp ảnh
nhiệt điện độ đới hạch huyết tình
nhìn chung nhận
nhỏ bé lẻ
nhộn nhịp
nhơn trạch
nhu cầu
như hùng tâm thế vậy
những ai
nhượng bộ
nicolas maduro
niêm phong yết
niềm tin vui
niên đại
ninh bình hoà hòa thuận
nói chung chuyện dối riêng
nổ súng
nỗ lực
nổi bật dậy loạn tiếng
nỗi đau
nội bài bộ các chiến chính dung địa đô tạng thành thất trú vụ
nông dân lâm nghiệp sản thôn
nồng độ nặc
nợ nần
nụ cười
núi lửa thành
nuôi dưỡng trồng
nữ giới hoàng sinh
nửa đêm
nước biển lớn mắm mắt ngầm ngoài ngọt nhà sạch thải
oanh tạc
otto warmbier
ô nhiễm tô
ồ ạt
ổ gà
ôn hoà hòa
ồn ào
ổn định
ông bà già
park hang
phá giá hoại huỷ hủy sản
phải chăng chi
phái đoàn viên
phạm anh bình công hồng hương minh ngọc nhân quang thanh thị tội văn vi xuân
phan anh đình hoàng huy thanh thị thiết văn
phàn nàn
phản ảnh ánh bác biện bội cảm công đối hồi lực ứng
phán quyết
pháo binh hoa
pháp luật lý nhân vân y
phát biểu điện động hành hiện huy ngôn nổ sinh sóng tán thanh triển xít
phẩm chất
phân biệt bón bổ bố cách cấp chia công định huỷ hủy khúc loại luồng phối tích
phần hoá hóa lan lớn mềm nào quà thưởng trăm tử
phẫn nộ
phấn đấu khích khởi
phật giáo tử
phẫu thuật
phê bình chuẩn duyệt phán
phế liệu truất
phi chính công đội hành lý pháp quân tang
phiên bản dịch toà tòa
philippines rodrigo
phim ảnh tài truyền truyện
phnom penh
phó giáo
phong cách điền linh phú toả tỏa trào tục
phòng bệnh chống hộ khám không ngừa thí thủ tránh vệ
phỏng vấn
phóng viên xạ
phô diễn trương
phổ biến thông
phối cảnh hợp
phớt lờ
phu nhân
phù hợp thuỷ thủy
phủ đầu nhận
phú an lộc mỹ nhuận ninh quốc quý tân thọ trọng yên
phụ cấp huynh kiện lục nữ thuộc trách trợ tùng
phúc lợi thẩm
phục hồi vụ
phùng xuân
phức hợp tạp
phước long
phương án anh bình hướng khánh nam nga pháp sơn thanh thảo thức tiện trang vũ
qua đời lại
quả tang
quá khích khứ tải trình
quan chuyên chức điểm hành hệ ngại niệm sát tài tâm trắc trọng
quản lý trị
quang dũng định hiếu huy khải minh nghĩa trung vinh
quảng bá bình cáo đông nam ngãi ninh trị trường xương
quay phim
quân chủng đội hàm khu lục nhân sự uỷ ủy y
quần áo chúng đảo thể
quận huyện uỷ ủy
quấy rối
queen elizabeth
quen biết thuộc
quê hương nhà
qui định
quốc ca cường dân đảo gia hội khánh kỳ lộ phòng tế thái tịch tiệp tuấn vinh vương vượng
quy chế chuẩn định đổi hoạch luật mô nhơn tắc trình tụ
quỳ hợp
quỹ đạo
quý giá hiếm vị
quyên góp
quyền hạn lợi lực sở
quyến rũ
quyết định liệt tâm toán
quỳnh anh hương lưu
ra đời lệnh mắt quân tay
rà soát
rác thải
rạch miễu
rải rác
rạn nứt
ràng buộc
rạng đông rỡ
ranh giới
rao bán
rào cản chắn
rắc rối
răn đe
rầm rộ
recep tayyip
rèn luyện
rex tillerson
riêng biệt tư
rò rỉ
rõ ràng rệt
robert mueller
rodrigo duterte
ronald reagan
rối loạn
rộng lớn rãi
rủi ro
rung chuyển
rút lui tiền
rực rỡ
rừng phòng
rượu bia
sa mạc pa thải
sà lan
sách giáo vở
sạch sẽ
sai lầm lệch phạm sót trái
sài gòn
sàm sỡ
san francisco hô lấp
sản lượng phẩm phụ xuất
sang trọng
sàng lọc
sáng chế kiến lập tác tạo tỏ
sao chép
sáp nhập
sát cánh hạch hại viên
sạt lở
sau cùng này
saudi arabia
say xỉn
sắc đẹp lệnh màu
sẵn sàng
sắp xếp
sầm sơn
sân bay chơi khấu vận
sâu rộng sắc
sầu riêng
sergei lavrov shoigu skripal
shinzo abe
sĩ quan
siêu bão mẫu thanh thị
sinh động hoạt học mạng nhật sống thái vật viên
so sánh
soạn thảo
sóc sơn trăng
song phương song
sóng gió thần
south china
sổ đỏ sách
số hiệu ít liệu lượng phận
sôi động nổi
sống sót
sơ bộ cứu đồ hở kết sinh tán thẩm tuyển
sở dĩ dữ hạ hữu thích vật
sợ hãi
sơn hoà hòa la nhất tây trà
sri lanka
straits times
street journal
suất quà
sun world
súng đạn máy ngắn trường
suối tiên
suôn sẻ
sụp đổ
sụt giảm
suy đoán giảm nghĩ thoái yếu
sư đoàn phạm tử
sử dụng học
sứ mệnh quán
sự cố kiện nghiệp quán thật việc
sửa chữa đổi
sức ép khoẻ khỏe mạnh
sương mù
sưu tập
syria bashar
tá hoả hỏa
tác chiến dụng động giả hại nghiệp phẩm xã
tai nạn
tài chính khoản liệu năng nguyên phiệt sản trợ tử xế
tải trọng
tái chế cơ diễn định hiện phạm tạo thiết xuất
tại chỗ ngoại sao
tam kỳ
tạm thời trú ứng
tan hoang
tàn phá
tán thành
tang lễ vật
tàng hình trữ
táo bạo quân
tạo dựng hình
tạp chí
tàu bay chiến điện đổ hoả hỏa khu ngầm sân thuyền
tay chân nghề phải
tayyip erdogan
tắc nghẽn
tăng cường giá tốc trưởng
tâm bão điểm hồn huyết linh lý sự thần trạng tư
tầm cỡ xa
tân bình cương hiệp hoa phú sơn thuận tiến
tần suất
tấn công dũng lực
tận dụng hưởng
tầng lớp
tấp nập
tập cận đoàn hợp huấn kết luyện sinh thể trận trung
tất bật cả nhiên thành
tẩu thoát
tây ban bắc dương hồ nam nguyên ninh sơn tây
tẩy chay
tel aviv
tê giác liệt tê
tế bào
tệ nạn
tên lửa tuổi
tết dương kỷ nguyên
tha thứ
thạc sĩ
thách thức
thạch hà
thai nhi
thái anh bình độ lan nguyên sơn tổ tử
tham chiến dự gia khảo luang mưu nhũng ô quan vấn vọng
thảm hoạ họa khốc kịch sát
thám hiểm
thang máy
thanh bình chương hà hải hoá hóa hương khê liêm lý niên sơn thảo thiếu thuỷ thủy toán tra trì tú tùng vân xuân
thành công đạt đoàn khẩn lập long niên phẩm phần phong phố quả thị tích trì tựu uỷ ủy viên
thánh chiến
thao tác túng
thảo luận
tháo chạy dỡ gỡ
tháp tùng
thay đổi mặt thế vì
thắc mắc
thăm dò hỏi
thăng bình long
thẳng đứng thắn
thắng lợi
thâm hụt
thẩm định mỹ phán quyền tra vấn
thậm chí
thân cận chủ mật nhân thiện thiết
thần kinh tài thái tượng
thận trọng
thấp nhiệt
thập đỏ kỷ niên
thất bại nghiệp thoát thu vọng
thật ra sự
thâu tóm
thấu hiểu
thầy cô giáo trò
thẻ tín
then chốt
theo dõi đuổi
theresa may
thể chất chế dục hiện hoá hóa loại nào thao
thế chấp chiến giới hệ kỷ là lực nào này nhưng vận vinh
thềm lục
thi công cử đấu đua hành thể trắc tuyển
thí điểm nghiệm sinh
thị bích dung hà hằng hiền hoa hồng hương kim lan mai minh mỹ nga ngọc phần phương sát thanh thu thuỷ thủy thực trấn trường trưởng xã xuân
thích hợp nghi thú ứng
thiên điểu đường huế nhiên tai thanh
thiền sư
thiện chí nguyện nhân
thiêng liêng
thiết bị giáp kế lập thực yếu
thiệt hại mạng thòi
thiểu số
thiếu hụt nhi niên nữ sót tá tướng
thỉnh thoảng
thịnh vượng
thọ xuân
thoả đáng hiệp mãn thuận
thỏa đáng hiệp mãn thuận
thoải mái
thoại di
thoát thân
thói quen
thổ nhĩ
thôi việc
thông báo cảm cáo điệp đồng lệ minh qua quan số suốt tấn thoáng thường tin tư
thống đốc kê nhất trị
thời đại điểm gian hạn khắc kỳ lượng sự tiết trang
thới bình
thu chi dọn giữ gom hà hằng hẹp hoạch hồi hút hương mua nhập thập trang xếp
thù địch lao
thủ công dầu đoạn đô đức hiến khoa lĩnh phạm phủ thiêm trưởng tục tướng
thú nhận vị y
thụ lý
thua lỗ
thuận an lợi tiện
thuật số viên
thúc đẩy giục
thuê bao
thuế quan suất thu
thung lũng
thuốc lá nổ trừ
thuỳ linh
thuỷ điện lợi ngân nguyên quân sản thủ tiên tinh triều văn
thuỵ điển sĩ
thùy linh
thủy điện lợi ngân nguyên quân sản thủ tiên tinh triều văn
thụy điển sĩ
thuyền trưởng viên
thuyết phục trình
thư giãn ký pháp viện
thử nghiệm thách
thứ bảy sáu trưởng tự
thừa kế nhận thiên
thức ăn hoá hóa
thực chất địa đơn hành hiện hoá hóa nghiệm phẩm ra sự tập tế thể thi tiễn trạng vật
thương binh hiệu lái lượng mại tâm tích vong vụ
thường dân hoá hóa kiệt kỳ ngày niên trú trực vụ xuyên
thưởng thức
thượng đỉnh hải nghị nguồn tá tướng uý úy viện
tỉ đồng giá lệ mỉ phú
tị nạn
tích cực hợp luỹ lũy
tịch thu
tiếc nuối
tiêm kích
tiềm ẩn lực năng tàng
tiên kim phong sa tiến
tiền án bạc giang lẻ lệ lương mặt nhiệm phong sự tệ
tiến bộ công dũng độ hành hùng sĩ thắng triển trình
tiện ích lợi nghi
tiếng động nói
tiếp cận công dân diễn giáp nhận quản sức tay theo thị thu tục viên xúc
tiết kiệm lộ mục
tiêu biểu chí chuẩn cực diệt dùng huỷ hủy thụ xài
tiểu đoàn học khu thuyết thương
tìm hiểu kiếm
tin cậy đồn học tặc tức tưởng vui
tín dụng đồ hiệu ngưỡng nhiệm
tinh giản hoa tế thần vi
tình báo cảm cảnh cờ dục hình huống nghi nguyện thế tiết trạng yêu
tỉnh đoàn lộ táo thành uỷ ủy
tĩnh gia
tính cách chất mạng năng toán
to lớn
tò mò
toa xe
toà án
toạ đàm lạc
tòa án
tọa đàm lạc
toàn bộ cảnh cầu diện quốc thân thể vẹn
toán học trưởng
tóc tiên
tô lịch
tổ chức dân hợp quốc trưởng
tố cáo giác tụng viên
tốc độ
tộc thiểu
tồi tệ
tối cao đa ngày tân thiểu ưu
tội ác danh phạm
tôm hùm
tôn đức giáo ngộ trọng vinh
tồn đọng tại
tổn hại thất thương
tốn kém
tổng bí biên công cộng cục đài giám hợp kết lãnh liên lượng số tham thanh thể thống thư tuyển
tống đạt tiền
tốt đẹp nghiệp
tờ báo trình
tra cứu tấn viên
trà my vinh
trả đũa giá lời thù
trách nhiệm
trải nghiệm
trái cây đất ngược phép phiếu tim
trại giam
tràn lan ngập
trang bị điểm phục sức thiết trải trại trí web
tràng an
trảng bom
trạng thái
tranh cãi chấp cử hạt lạnh luận thủ
trao đổi tặng trả
trào lưu
trắc nghiệm
trăm ngàn nghìn
trăn trở
trầm cảm trọng
trân trọng
trần anh bắc duy đại đình đức hồng hưng mai minh ngọc phú phương quang quốc thanh thị tuấn văn việt vĩnh xuân
trấn an áp thành
trận đấu địa
trật tự
trẻ con em trung
treo cổ
tri ân thức
trì hoãn
trí dũng thức tuệ
trị gia giá sự
trích dẫn lập
triển khai lãm vọng
triệt để phá
triều cường tiên
triệu chứng đồng tập
trinh sát
trình báo bày diễn diện độ nghị tự
trịnh đình văn xuân
trò chơi chuyện
trọn vẹn
trọng đại điểm giáp lượng tài tải tâm thương trách
trôi dạt
trỗi dậy
trộm cắp
trốn thuế
trở lại lên nên ngại thành về
trợ cấp giá giúp lý
trú ẩn
trụ cột sở trì
trúc sư
trục lợi trặc vớt xuất
trung bình bộ cấp chuyển đoàn đông gian hải hạn hiếu hoa học kiên lương nguyên quốc sơn tá tâm tân thành thu thực tướng uý úy ương
trùng tu
trúng cử tuyển
truy cập cứu đuổi lùng nã quét sát thu tìm tố xét
truyền đạt hình tải thông thống
trừ sâu
trực diện thăng thuộc tiếp tuyến
trưng bày cầu
trừng phạt
trước đây hết kia mắt tiên
trương hoà hòa minh quang thị văn
trường chinh chứng giang học hợp sa sơn
trưởng ban đoàn phòng thành
tù binh giam nhân
tụ điểm tập
tuân thủ
tuần duyên dương hành lễ tra
tuấn anh
túc trực xá
tuệ nhân
túi xách
tung tích
tuổi đời thọ thơ trẻ
tuy hoà hòa nhiên phong vậy
tuỳ thân thuộc tiện
tùy thân thuộc tiện
tuyên án bố dương giáo phạt quang thệ truyền
tuyển chọn cử dụng sinh thủ
tuyệt chủng đối vọng vời
tư cách duy lệnh liệu nhân pháp thế thục tưởng vấn
từ bỏ chối chức liêm ngữ thiện từ
tử hình nạn quỳnh tế thần thi tù vong
tứ xuyên
tự chủ do động giác hành hào lập nguyện nhiên phát sát tin trị trọng trung truyện tử vệ xưng ý
tức giận là
tươi sáng
tưới tiêu
tương dương đối đồng đương lai ớt tác tự ứng xứng
tường trình
tưởng chừng nhớ niệm tượng
tượng đài thuỷ thủy trưng
ty con cổ mẹ
tỷ đồng giá lệ phú
ùn tắc
ung thư
ủng hộ
united airlines
uông bí
uy hiếp lực tín
uỷ ban quyền trung viên
ủy ban quyền trung viên
ưa chuộng
ứng cử cứu dụng phó viên xử
ước mơ tính
ưu ái đãi điểm thế tiên
va chạm
vai trò
vãn chu
vạn ninh
vàng bạc mã
vành đai
vào cuộc khoảng
vay mượn
văn an anh bản bằng bình chiến chương công cường dũng dương đồng đức hải hoà hoá hòa hóa hoan học hùng kiện kiệt lâm linh lương miếu minh nam nghệ phòng quang sơn thanh thành thắm thắng thể thụ thưởng tuấn việt vĩnh
vắng mặt
vân đồn phong
vấn đề nạn
vận chuyển dụng động hành hội tải tốc
vất vả
vật chất dụng liệu lộn lý thể tư
vậy mà
vé số
venezuela nicolas
vệ binh sĩ sinh tinh
vết thương
vi khuẩn phạm
vì sao thế vậy
vĩ đại mô
ví dụ như
vị thế trí
vỉa hè
vietjet air
vietnam airlines
việc làm
viên chức
viễn cảnh đông thông
viện hàn kiểm trợ
việt anh cường dũng đức kiều nam
vinh danh dự
vĩnh bảo hưng long lộc phúc tân tuyến viễn
vladimir putin
võ hải nguyên thị văn
vóc dáng
vô căn cùng địch hiệu lý số tình tội tuyến tư ý
vỗ tay
vội vã vàng
vốn điều
vợ chồng con
vu khống
vũ anh công đức hoàng khí lực phong quang thị trang trụ trường văn
vụ quân việc
vui chơi mừng vẻ
vùng biển cao đất đệm sâu ven
vũng áng tàu
vừa mới phải qua rồi
vững chắc mạnh
vườn quốc
vương đình miện nghị quốc vãi
vướng mắc
vượt biên trội
wall street
washington post
world cup
xa lạ lộ xôi
xã hội luận viên
xác định lập minh nhận thực
xáo trộn
xăng dầu
xâm hại lược nhập phạm
xấp xỉ
xấu hổ số
xây dựng lắp
xe bọc bồn buýt cảnh cộ cơ đạp gắn hơi khách lăn máy ôm tải tăng
xem lại xét
xét duyệt hỏi nghiệm xử
xếp hàng hạng
xi măng
xí nghiệp
xin lỗi
xinh đẹp
xoa dịu
xoá bỏ sổ
xóa bỏ sổ
xót xa
xô xát
xổ số
xôn xao
xu hướng thế
xuân anh bắc cường hoa hương lịch mai nhạ phúc sơn thanh trường
xuất bản cảnh hiện khẩu nhập phát sắc thân trình viện xứ
xúc động phạm tiến
xung đột phong quanh
xuống cấp đường nước
xử lý phạt
xứ sở
xứng đáng
y dược học khoa tá tế
ý chí định đồ kiến muốn nghĩa thức tưởng
yểm trợ
yên bái bình tâm thành
yêu cầu mến quý sách thích thương
yếu kém tố
york times
`;
