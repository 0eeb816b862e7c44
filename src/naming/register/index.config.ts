export default definePageConfig({ navigationBarTitleText: '称号名册' });
