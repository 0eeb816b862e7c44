export default definePageConfig({ navigationBarTitleText: '本批次专家' });
