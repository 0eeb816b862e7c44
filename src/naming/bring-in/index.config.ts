export default definePageConfig({ navigationBarTitleText: '登记已有工作室' });
