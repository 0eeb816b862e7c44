export default definePageConfig({ navigationBarTitleText: '关爱成员' });
