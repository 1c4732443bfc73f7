/** Words of the brochure. */
export default {
  'brochure.title.of': '{name}（打印稿）',
  'brochure.open': '打印稿',
  'brochure.print': '打印',
  'brochure.print.help': '也可以用浏览器的打印功能，纸张选 A4，或另存为 PDF。',
  'brochure.qr': '二维码：用手机打开本资产的网页',
  'brochure.back.site': '返回资产页',
  'brochure.back.list': '返回清单',
  'brochure.printed': '打印日期：{day}。',
  'brochure.indicative': '资料仅供参考，以主管部门和登记机构的确认为准。',
  'brochure.unknown': '尚无资料（{n} 项）：',
  'brochure.empty': '清单里还没有资产。',

  // For search engines
  'brochure.described': 'A4 打印稿。',
  'brochure.described.list': '{name}：{n} 处闲置资产的 A4 打印稿，列明数字、尚无资料的项目和大致位置。',
} as const
