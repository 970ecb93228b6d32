/** What people call the things that content names by a code: the site says it to readers, the form to editors. */

/** The six groups of OCOP products (QĐ 1048/QĐ-TTg of 2019, amended by QĐ 781/QĐ-TTg of 2020), in the decision's order. */
export const GROUP_NAMES = {
  'thuc-pham': 'Thực phẩm',
  'do-uong': 'Đồ uống',
  'duoc-lieu': 'Dược liệu và sản phẩm từ dược liệu',
  'thu-cong-my-nghe': 'Hàng thủ công mỹ nghệ',
  'sinh-vat-canh': 'Sinh vật cảnh',
  'du-lich': 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
} as const;

/** The validity of a document, as far as an editor must say it. */
export const STATUS_NAMES = {
  'het-hieu-luc-mot-phan': 'Hết hiệu lực một phần',
  'ngung-hieu-luc': 'Ngưng hiệu lực',
} as const;
