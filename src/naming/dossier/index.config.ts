export default definePageConfig({ navigationBarTitleText: '批次档案' });
