export default definePageConfig({ navigationBarTitleText: '申报表预览' });
