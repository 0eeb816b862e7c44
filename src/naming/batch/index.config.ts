export default definePageConfig({ navigationBarTitleText: '命名' });
