/**
 * Sources whose names are written in another script, in English for the reader. The original name
 * stands behind it, since by that the text is found. A source that is not listed is shown as it
 * stands in its rule; our own examples have no name to be found by.
 */
export const CITES: Readonly<Record<string, string>> = {
  '民法典 1033(1)': 'Civil Code of China (民法典) 1033(1)',
  '民法典 1033(2)': 'Civil Code of China (民法典) 1033(2)',
  '个人信息保护法 6': 'Personal Information Protection Law (个人信息保护法) 6',
  '个人信息保护法 13, 14, 15, 23, 28, 29':
    'Personal Information Protection Law (个人信息保护法) 13, 14, 15, 23, 28, 29',
  '个人信息保护法 15, 44': 'Personal Information Protection Law (个人信息保护法) 15, 44',
  '个人信息保护法 17': 'Personal Information Protection Law (个人信息保护法) 17',
  '个人信息保护法 44': 'Personal Information Protection Law (个人信息保护法) 44',
  '个人信息保护法 47': 'Personal Information Protection Law (个人信息保护法) 47',
  '个人信息保护法 55, 56': 'Personal Information Protection Law (个人信息保护法) 55, 56',
  '消费者权益保护法 29(3)': 'Consumer Rights Protection Law (消费者权益保护法) 29(3)',
  '商业银行信用卡业务监督管理办法 68': 'Measures on credit card business (商业银行信用卡业务监督管理办法) 68',
  '商业银行信用卡业务监督管理办法 69': 'Measures on credit card business (商业银行信用卡业务监督管理办法) 69',
  '商业银行信用卡业务监督管理办法 92': 'Measures on credit card business (商业银行信用卡业务监督管理办法) 92',
  商业银行金融资产风险分类办法: 'Measures on risk classification (商业银行金融资产风险分类办法)',
  '商业银行金融资产风险分类办法（按季为回忆）':
    'Measures on risk classification (商业银行金融资产风险分类办法); "quarterly" from memory',
  '银行业保险业消费投诉处理管理办法（据新华社摘要）':
    'Measures on consumer complaints (银行业保险业消费投诉处理管理办法), as summarised by Xinhua',
  '固定资产贷款管理办法 35': 'Measures on fixed-asset loans (固定资产贷款管理办法) 35',
  '固定资产贷款管理办法 36': 'Measures on fixed-asset loans (固定资产贷款管理办法) 36',
  '固定资产贷款管理办法 36, 37': 'Measures on fixed-asset loans (固定资产贷款管理办法) 36, 37',
  '固定资产贷款管理办法 36, 39': 'Measures on fixed-asset loans (固定资产贷款管理办法) 36, 39',
  '固定资产贷款管理办法 38': 'Measures on fixed-asset loans (固定资产贷款管理办法) 38',
  '固定资产贷款管理办法 40, 41': 'Measures on fixed-asset loans (固定资产贷款管理办法) 40, 41',
  '固定资产贷款管理办法 41, 42': 'Measures on fixed-asset loans (固定资产贷款管理办法) 41, 42',
  '固定资产贷款管理办法 36, 37（办法无天数）':
    'Measures on fixed-asset loans (固定资产贷款管理办法) 36, 37, which give no number of days',
  '固定资产贷款管理办法 36, 39（办法无天数）':
    'Measures on fixed-asset loans (固定资产贷款管理办法) 36, 39, which give no number of days',
  '固定资产贷款管理办法 38（办法无天数）':
    'Measures on fixed-asset loans (固定资产贷款管理办法) 38, which give no number of days',
  '固定资产贷款管理办法 40, 41（办法无天数）':
    'Measures on fixed-asset loans (固定资产贷款管理办法) 40, 41, which give no number of days',
  '流动资金贷款管理办法（2024年第2号，据摘要）':
    'Measures on working-capital loans (流动资金贷款管理办法), No. 2 of 2024, from a digest',
  '个人贷款管理办法（2024年第3号，据摘要）':
    'Measures on personal loans (个人贷款管理办法), No. 3 of 2024, from a digest',
  'GB/T 45251-2025（仅据摘要）': 'GB/T 45251-2025, from digests alone',
  国务院办公厅关于2026年部分节假日安排的通知:
    'Notice of the State Council on holidays in 2026 (国务院办公厅关于2026年部分节假日安排的通知)',
  示例分层: 'an example of tiers',
  '示例联系时段（非催收标准）': 'an example of hours, not the collection standard',
  '示例：尊重借款人所述时间、地点': 'an example: times and places that the borrower names are kept',
  '示例：借款人去世': 'an example: the borrower has died',
  贷款机构惯例: 'what lenders are known to do',
  预警信号核查: 'an example: early-warning signals are looked into',
  合同约定的承诺: 'covenants as the contract has them',
  '貸金業法 21条1項1号 (hours as on shio20.com)':
    'Money Lending Business Act of Japan (貸金業法) 21(1)(i), hours as on shio20.com',
  '貸金業法 21条1項2号, 4号': 'Money Lending Business Act of Japan (貸金業法) 21(1)(ii), (iv)',
  '貸金業法 21条1項3号': 'Money Lending Business Act of Japan (貸金業法) 21(1)(iii)',
  '채권의 공정한 추심에 관한 법률':
    'Fair Debt Collection Act of Korea (채권의 공정한 추심에 관한 법률)',
  '개인채무자보호법 (operator page)':
    'Personal Debtor Protection Act of Korea (개인채무자보호법), as a collector\'s page tells it',
  '委外辦法 14(3)': 'Outsourcing Regulation of Taiwan (委外辦法) 14(3)',
};
