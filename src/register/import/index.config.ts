export default definePageConfig({ navigationBarTitleText: '导入与导出名册' });
