export default definePageConfig({ navigationBarTitleText: '查验申报表' });
