export default definePageConfig({ navigationBarTitleText: '本单位命名' });
